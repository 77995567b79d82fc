import { oneOf } from '../one-of.ts';
import type { Sense } from './measure.ts';

/** What leads to a number: 力争达到, 比上年增长, 不低于. Offsets are into the folded text. */
export interface Wording {
  /** Where it begins: the thing, if one was named, stands before. */
  readonly start: number;
  /** Its verbs as written, without times, adverbs and bounds. */
  readonly verb: string;
  readonly direction: 'up' | 'down' | null;
  readonly change: boolean;
  /** 分别: the numbers belong to several things in turn. */
  readonly inTurn: boolean;
}

const up =
  '增长 增加 提高 提升 上升 上涨 上调 攀升 回升 扩大 拓展 跃升 提速 增 升 新增 净增 净增加 增开 增设';
const down = '下降 降低 减少 压减 压缩 缩短 缩减 缩小 精简 削减 下调 回落 收窄 核减 减 降 下跌 调减 提前';
const reach =
  '达到了 达到 达成 成为 保持在 保持 稳定在 稳定 控制在 控制 维持在 维持 突破 超过 超出 超 占 占到 跨越 迈上 实现 完成 拥有 现有 共有 设有';
const deeds = `
建成投用 建成投产 建成投运 开工建设 开工改造 建成 新建 改建 扩建 新改建 新改扩建 改扩建 新\\(改\\)建 新\\(改、扩\\)建 续建 建设 建立 建好 培育 培养 引进 引入 举办 召开 开工 竣工 投放
改造 创建 打造 设立 开设 认定 获得 获批 荣获 安置 发展 启动 开通 推出 制定 出台 研究出台 研制 发布 办理 解决 帮助 帮扶 资助 救助
吸引 带动 调动 惠及 辐射 引导 选派 招聘 招收 招引 落地 落户 投用 投产 配备 配置 安装 铺设 敷设 架设 整治 治理
清理 拆除 关停 关闭 淘汰 查处 侦破 破获 化解 盘活 腾退 筹集 筹措 筹建 安排 发放 拨付 下达 争取 争取到 减免 节省
推广 布局 布设 储备 转化 评选 命名 纳入 收购 收储 出让 实施 开展 组织 抓好 办好 新开工 新开 谋划 推动 推进 支持 扶持 选树 开发 修订 制订 编制 签订 签署 接待 开行 新开通 更新 修复 完善 搬迁 调整 遴选 建 增 办 吸纳 成立 遍及 涉及 派出 派驻 抢救 走访 慰问 兑现 落实 重组 增补 添置 购置 汇聚 集聚 聚集 入驻 投运 贯通 打通
`;
/** Verbs that as often end a name (总投入, 财政投资): verbs only where nothing they could belong to stands before. */
const nominalDeeds =
  '(?<=(?:^|[^\\u4e00-\\u9fff]|全年|累计|年内|力争|预计|计划|总共|共|已|将|再|要|拟|并|可))(?:投入|签约|销售|生产|供应|供给|覆盖|服务|培训|办结|种植)';
const bounds =
  '不低于 不少于 不小于 不超过 不高于 不多于 不大于 至少 逾 高于 大于 多于 低于 少于 小于 将近 接近 ≥ ≤ > < 最高 最多 最低 达到';
const fillers = `
分别 已经 业已 已 也 都 又 再 仅 只 就 共计 累计 合计 总计 平均 每年 每月 年均 月均 全部 同比 环比 可比 进一步 稳步 持续 大幅 总体 基本
实际 (?:已经?)?确定的 力争 争取 确保 努力 预计 计划 可望 有望 须 应当 将 拟 了 并 首次 率先 成功 顺利 当年 全年 直接 间接 先后 重点 主动 名义 一次性 同口径 可比口径 仍 还 更 约为 大约 继续 每 由 从 同步 每个 以 于 陆续 超额 预期 相应 总共 全市 全省 全区
`;
/** Words of one character, but not where they end another: 签约, 人均, 行为, 拥有. */
const guarded =
  '(?<![签条制合预节集])约 (?<![平人年月户地])均 (?<![行作成认])为 (?<![拥国所])有 (?<![需主重])要 (?<!公)共 (?<!存)在 (?<![创更革高])新 (?<![许认])可 (?<![传发表直通抵])达 (?<![甚截])至 (?<![得感收])到 (?<![但就])是 (?<![最附临])近 (?<![通经])过';
const year = '(?:(?:19|20)\\d{2}年|今年|明年|去年|上年|当年|全年|本年)';
const time = `
(?:从|由|自|截至|截止)?${year}(?:年?[底末初]|上半年|下半年|同期|\\d{1,2}月[底末份]?)?[前的]?,?
(?:[今明本当后]年|年)年?[内底末终]之?前?,?
(?:近|过去|未来|今后)?[一二三四五六七八九十两\\d]{1,2}年(?:来|间|内|时间)?
(?:到|至)?[“"']?十[一二三四五]?五[”"']?(?:期间|时期|末|期末)?[的,]?
\\d{1,2}月[底末]?前?
上半年 下半年
`;
const compared = `
(?<![占对])(?:比(?!重|例|率|值|较|赛)|较)[^,、。;]{1,14}(?:[高低多少快慢大]出?)?
(?:高于|低于|快于|好于|优于|高出|低出|领先于?|超出?)(?:全|上|去|同|预|目|计|年|省|市|国|世|城)[^,、。;\\d]{1,9}
是[^,、。;\\d]{0,4}(?:19|20)\\d{2}年[底末]?的
是[^,、。;\\d]{1,6}前的
相当于[^,、。;\\d]{0,10}
`;

const bySpaces = (list: string) => new Set(list.trim().replaceAll('\\', '').split(/\s+/));
const upWords = bySpaces(up);
const downWords = bySpaces(down);
const reachWords = bySpaces(`${reach} 达 到 至 为 是 有 在`);
const deedWords = bySpaces(`${deeds} 投入 签约 销售 生产 供应 供给 覆盖 服务 培训 办结 种植`);
const modal = bySpaces('力争 争取 确保 预计 计划 努力');
const atEnd = new RegExp(
  `(?:(?<time>${oneOf(time).source})|(?<compared>${oneOf(compared).source}(?<!${oneOf(`${up} ${down} 达到 达 突破 翻`).source}))|` +
    `(?<word>(?:${oneOf(`${up} ${down}`).source})[到至]|${oneOf([guarded, nominalDeeds, up, down, deeds, bounds, fillers, reach].join(' ')).source}))$`,
);

/** Reads backwards from `end`, but not past `from`, what leads to a number in a folded text. */
export function wordingBefore(text: string, from: number, end: number, unit: string): Wording {
  let start = end;
  const verbs: string[] = [];
  let direction: Wording['direction'] = null;
  let reached = false;
  let difference = false;
  let inTurn = false;
  let timed = false;
  for (;;) {
    const found = atEnd.exec(text.slice(from, start));
    if (!found?.[0]) break;
    const { compared: than, word } = found.groups!;
    start -= found[0].length;
    if (than) difference ||= !/^(?:是|相当)/.test(than);
    // 到2010年 says when; the number's own 到 stands right before it, or behind a verb.
    const till = timed && /^[到至]$/.test(word ?? '');
    timed = found.groups!.time !== undefined;
    if (!word || till) continue;
    inTurn ||= word === '分别';
    const way = word.replace(/[到至]$/, '');
    if (upWords.has(way) || downWords.has(way)) {
      direction ??= upWords.has(way) ? 'up' : 'down';
      reached ||= /[到至]$/.test(word);
    } else if (reachWords.has(word)) {
      // 增长达到10% is still by how much; 提高到10% is where to.
      if (!direction) reached ||= /^[到至]$/.test(word) || !(unit === '%' || unit === '倍');
    } else if (!deedWords.has(word) && !modal.has(word)) continue;
    verbs.unshift(word);
  }
  const change =
    /百分点$/.test(unit) || (direction !== null && !reached) || (difference && direction === null);
  return { start, verb: verbs.join(''), direction, change, inTurn };
}

const moreAfter = /^(?:以上|及以上|之上|多)/;
const lessAfter = /^(?:以内|以下|之内|之下)/;
const aboutAfter = /^(?:左右|上下)/;
const moreBefore = /(?:不低于|不少于|不小于|至少|(?<!不)超过|突破|超|逾|(?<!不)(?:高于|多于|大于)|≥|>|最低)$/;
const lessBefore = /(?:不超过|不高于|不多于|不大于|控制在|(?<!不)(?:低于|少于|小于)|≤|<|最高|最多)$/;
const aboutBefore = /(?:(?<![签条制合预节集])约|大约|约为|将近|接近|近)$/;

/** How the number between `start` and `end` is meant, and where the words for it behind the number end. */
export function senseOf(
  text: string,
  start: number,
  end: number,
  more: boolean,
): { sense: Sense; end: number } {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 4);
  const tail = moreAfter.exec(after) ?? lessAfter.exec(after) ?? aboutAfter.exec(after);
  const close = end + (tail?.[0].length ?? 0);
  if (lessAfter.test(after)) return { sense: 'at-most', end: close };
  if (more || moreAfter.test(after)) return { sense: 'at-least', end: close };
  if (lessBefore.test(before)) return { sense: aboutAfter.test(after) ? 'about' : 'at-most', end: close };
  if (moreBefore.test(before)) return { sense: 'at-least', end: close };
  return { sense: aboutBefore.test(before) || aboutAfter.test(after) ? 'about' : 'exact', end: close };
}

/** Whether a bound such as 近 or 不少于 stands right before. */
export const boundBefore = (text: string, start: number): boolean => {
  const before = text.slice(Math.max(0, start - 4), start);
  return moreBefore.test(before) || lessBefore.test(before) || aboutBefore.test(before);
};
