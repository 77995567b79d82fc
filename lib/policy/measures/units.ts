/** Units that count things: the thing follows ("30家企业") or was named before ("发布信息20万条"). */
const counters =
  '个 家 户 人 名 位 条 项 件 台 套 座 所 处 种 类 场 次 批 期 部 辆 架 栋 幢 间 张 本 册 篇 字 支 艘 列 只 头 株 对 份 片 宗 起 例 人次 车次 架次 班次 人天 床 张床位 标准箱';

/** Units of an amount: what is measured was named before ("总投入1000万元"). */
const amounts =
  '% ‰ 个百分点 百分点 倍 成 元 美元 欧元 港元 吨 吨标准煤 标准煤 公斤 千克 克 公里 千米 米 厘米 平方公里 平方米 立方米 亩 公顷 升 千瓦 兆瓦 吉瓦 千瓦时 度 瓦 伏 TB GB PB MB 兆 Mbps Gbps P EFlops 斤 担 箱 TEU';

/** Spans of time that are targets ("办结时限压缩到3个工作日"); years, months and days alone are mostly dates. */
const spansOfTime = '个工作日 个小时 小时 分钟 个月';

const words = (list: string) => list.split(' ').sort((a, b) => b.length - a.length);

const counterUnits: ReadonlySet<string> = new Set(words(counters));
export const amountUnits: ReadonlySet<string> = new Set([...words(amounts), ...words(spansOfTime)]);

/** Any unit, longest first, as alternatives of a regular expression. */
export const anyUnit = [...counterUnits, ...amountUnits].sort((a, b) => b.length - a.length).join('|');
