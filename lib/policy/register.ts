import { oneOf } from './one-of.ts';

/**
 * Words of public administration. Their density tells administrative prose from any other (measured on pages of both
 * kinds: 4 to 12 in 100 characters against less than 1.5), whatever the sentence's own form.
 */
const administrative = oneOf(
  String.raw`
    政府 部门 单位 机关 办法 规定 条例 政策 项目 工程 建设 工作 管理 服务 实施 申请 申报 标准 制度 机制 体系
    全[市区省县国盟州旗镇乡] [我本][市省区县盟州旗局厅委镇] 自治区 国家 国务院 城乡 农村 农业 社会 经济 产业
    企业 行政 审批 监督 监管 保障 安全 资金 财政 投资 规划 发展 改革 推进 落实 办理 公共 信息化 教育 医疗
    就业 生态 环境 街道 社区 居民 群众 人民 干部 党[委组的员] 依法 法律 法规 有关 符合 人员 机构 资源 试点
    示范 通知 意见 方案 任务 目标 责任 指导 组织 统筹 专项 重点 综合 乡村 民生 基础设施
    [\u4e00-\u9fff](?:委员会|办公室|管理局|民政局|财政局|公安局) 市场主体 招商 营商 治理 养老 救助 补贴 补助
    资助 登记 备案 资格 待遇 参保 医保 社保 户籍
  `,
  'g',
);

/** How many words of public administration stand in a folded text. */
export function administrativeWords(text: string): number {
  return text.match(administrative)?.length ?? 0;
}
