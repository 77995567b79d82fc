import { Random } from './random.ts';

const areas =
  '城区 河东区 河西区 青南县 青北县 开发区 新城区 高新区 矿区 林区 牧区 口岸 工业园 物流园 大学城 旅游区'.split(
    ' ',
  );
const fields =
  '光纤宽带 政务外网 数据交换 网上审批 社区服务 农村信息服务 远程教育 区域卫生 智能交通 数字城管 应急指挥 电子商务 两化融合 信息安全 地理信息 社会保障卡 食品追溯 环境监测 视频会议 门户网站'.split(
    ' ',
  );
const verbs = '完成 推进 启动 深化 完善 扩大 加快 提升 巩固 优化'.split(' ');
const units =
  '市信息办 市财政局 市民政局 市卫生局 市教育局 市农业局 市公安局 市环保局 市交通运输局 市经济和信息化委'.split(
    ' ',
  );
const turns: readonly ((r: Random, area: string, field: string) => string)[] = [
  (r, area, field) =>
    `${area}${r.pick(verbs)}${field}项目建设，全年投入资金${r.whole(80, 2900)}万元，比上年增加${r.whole(3, 60)}%，由${r.pick(units)}负责组织实施。`,
  (r, area, field) =>
    `截至年底，${area}${field}覆盖${r.whole(12, 480)}个点位，覆盖率达到${r.whole(60, 100)}%，群众满意率为${r.whole(85, 99)}.${r.whole(1, 9)}%。`,
  (r, area, field) =>
    `${field}在${area}的应用不断深入，${r.pick(units)}会同${r.pick(units)}建立了月调度、季通报制度，解决了${r.whole(3, 30)}个突出问题。`,
  (r, area, field) =>
    `受资金和人才等因素影响，${area}${field}进度慢于计划，${r.whole(2, 9)}个子项目推迟到下一年度，需要重点督办。`,
  (r, area, field) =>
    `下一步，${area}要${r.pick(verbs)}${field}工作，${r.whole(3, 12)}月底前完成${r.whole(10, 400)}个站点的升级改造，实现与市级平台互联互通。`,
  (r, area, field) =>
    `${r.pick(units)}对${area}${field}进行了专项检查，抽查单位${r.whole(8, 60)}个，发现问题${r.whole(5, 90)}个，整改完成率${r.whole(70, 100)}%。`,
];

/** A report of some 60,000 characters, as those that put the reports of all areas one behind the other. */
export function longReport(): readonly string[] {
  const random = new Random('long report');
  const lines = ['青河市信息化发展“十一五”规划实施情况评估报告'];
  let chapter = 0;
  for (const area of areas) {
    lines.push(`## ${numerals[chapter++]}、${area}规划实施情况`);
    for (const field of fields) {
      const sentences = [];
      for (let i = 0; i < 4; i++) sentences.push(random.pick(turns)(random, area, field));
      lines.push(`（${field}）${sentences.join('')}`);
    }
  }
  return lines;
}

const numerals = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六'.split(' ');
