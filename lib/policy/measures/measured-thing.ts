import { oneOf } from '../one-of.ts';
import type { Span } from '../span.ts';
import type { UnitKind } from './units.ts';

/** What a number is said of. Offsets are into the folded text. */
export interface Thing extends Span {
  readonly text: string;
  /** The verb that stood before it and is no part of it: 引进, 建成. */
  readonly verb: string;
}

const stop = /[,。;:、!?()《》"'‘’\s\u3000—~…+]/;
/** The longest name of a thing that is still taken as one. */
const longest = 24;
/** How far is read for one. */
const farthest = 2 * longest;
/** A name in quotes is part of the thing: “一卡通”发行量. */
const longestName = 16;
/** …and so are a few words in brackets: 开放县（区、市）. */
const longestAside = 8;

/** Times, places that plans speak for, and adverbs: no part of what is measured, wherever they lead it. */
const leading = oneOf(`
其中 到?截?[至止]?(?:19|20)\\d{2}年(?:年?[底末初]|\\d{1,2}月[底末份]?)?[前的]? [到至]?今年 明年 去年 上年 全年 当年 本年 年内 [今明]?年[底末]之?前? 目前 截至目前
\\d{1,2}月(?:[底末份]前?)? [上下]半年 [一二三四]季度 同期 同比 近[一二三四五六七八九十两\\d]+年来? [一二三四五六七八九十两]年来? 到\\d*年[底末]?
[“"']?十[一二三四五]?五[”"']?(?:期间|时期|末|以来)?
全区 全市 全省 全县 全州 全盟 全旗 全域 全社会(?!.{0,6}(?:研发|消费|用电|投资|固定)) [我本][市区省县州盟旗国] 各地区 地区(?!生产总值) 各级 各地 各部门 省级和?市级预算
实际 预计 力争 力促 争取 确保 努力 尽快 要 将(?!军) 使得?(?!用) 把 对 让 为 由 以(?![上下内]) 从 在 按 向 给 已经? 均 也 都 还 再 又 共计?(?!享|同|建|青|管) 累计 合计 总计 平均 年均 月均 每[年月日] 每个月 约(?!束) 近(?!岸|海|郊|代|视|零)
进一步 继续 持续 加快 大力 积极 稳步 有序 全面 深入 扎实 着力 全力 努力 逐步 分期分批 分批 新一轮 力求 同步 陆续 先后 成功 顺利 首次 率先 提前 超额 主动 统筹 优先 支持和 广泛 切实
同时 此外 另外 并(?!联|网|轨) 且 而 和(?!美|谐|平|田|县|龙|顺) 与 及 以及 等(?!级) 了 的 一是 二是 三是 四是 五是 共有 现有 拥有 达到 达(?!标|产) 有(?!色|机|效|线|序|害|偿|关|限) 是 通过 面向 围绕
`).source;
/** Verbs whose object is what is measured. */
const deeds = oneOf(`
新(?=认定|签约|开工|入选|培育|发布|创建|引进|获批|评|获) 实现 完成 建成投用 建成投产 建成投运 开工建设 开工改造 发布(?!会) 引进(?!外资) 引入 建成后? 建设(?!用地|规模|项目|资金|面积|投资) 新建 改建 扩建 续建 新改建 新改扩建 改扩建 新\\(改\\)建 改造(?!面积|率) 新增(?!就业|贷款|债|社会融资|产能|产值|装机|财力) 净增 增加(?!值) 增设 培育 打造 创建 创成 推动 推进 促进 组织 开展 举办 承办 召开 调动 带动(?!就业)
吸引 吸纳 投入使用 投入运营 投入运行 投入(?!产出|强度|资金|使用) 实施 落实(?!率|到位) 启动 开工 竣工 制定 出台 研究 修订 编制 设立 成立 建立 搭建 构建 认定 评选 命名 获得 获评 荣获 获批 争取 筹集 筹措 安排 发放 拨付 下达 兑现 减免 落地 签约 提供 提高 提升 降低 减少 压减 压降 缩短
解决 办理 办结 办好 帮助 帮扶 配备 配置 安装 铺设 敷设 整治 治理(?!率) 清理 拆除 关停 关闭 淘汰 查处 侦破 破获 化解 盘活 腾退 供应(?!链|商) 推广 转化 储备 选派 选树 招聘 招引 覆盖(?!率|面) 惠及 扩大 稳定 保持 控制 新开工? 开通 推出 生产(?!总值|性|线|能力|力|经营|成本) 入选 调增 开发(?!区|利用|强度) 收购 出让 采购 购置 处置 聚集 集聚 汇聚 支持 扶持 争创 创新 抓好 谋划 做好 改善 优化 巩固 发展 达成 兜住 上线 归集 受理 查办 救助 资助 安置 慰问 遴选 服务(?!业|贸易|收入|外包|消费|中心|站|点|进出口|区|器|网点) 投放 整改 修复 改扩翻建 加固 加装 强化 加强 有效 严格
`).source;
/** 覆盖率, 办结时限: the verb is part of the name. */
const named =
  '(?!率|量(?!化)|额|数(?!字|据|智)|值|时限|时间|面积|规模|成本|周期|期限|强度|水平|面(?!向)|人数|人次)';
const lead = new RegExp(`^(?:${leading}|(?<deed>${deeds})${named})`);

/** An adverb within the clause parts what is measured from whom it belongs to: 市政府信息网实际用户访问量. */
const adverbWithin = /(?:实际|平均|累计|预计|力争|确保|争取|合计)(?=[^,]{2})/g;
/** …as does a verb whose object it is, of which the subject is kept where the two together are short. */
const verbWithin =
  /(?:建成|出台|审议通过|审议|制定|新建|改建|扩建|新改建|引进|推动|带动|拉动|促进|推进|培育|打造|举办|开展|组织|达到|使(?!用|命)|让(?!利)|确保|争取|完成|发放|安排|筹集|开通|吸引|净增|(?<!城镇)新增(?!就业))(?=[^,率额]{2})/g;
const passing = /(?<=[\u4e00-\u9fff]{2})(?:实现|年内|全年)(?=[\u4e00-\u9fff]{2})/;

/** The thing named between `from` and `end`, the words that lead to the number left off already. */
export function thingBefore(text: string, from: number, end: number): Thing | null {
  let start = clauseStart(text, from, end);
  let verb = '';
  for (const within of [adverbWithin, verbWithin]) {
    const last = [...text.slice(start, end).matchAll(within)].at(-1);
    if (!last) continue;
    if (within === verbWithin) verb = last[0];
    start += last.index + last[0].length;
  }
  const led = leadOf(text.slice(start, end));
  start += led.length;
  verb = led.verb || verb;
  let close = end;
  while (close > start && /[的了之]/.test(text[close - 1]!)) close -= 1;
  const words = text.slice(start, close).replace(passing, '');
  return isThing(words) ? { start, end: close, text: words, verb } : null;
}

/** How much of a name is words that lead it, and the verb among them. */
export function leadOf(name: string): { readonly length: number; readonly verb: string } {
  let length = 0;
  let verb = '';
  for (;;) {
    const found = lead.exec(name.slice(length));
    if (!found?.[0]) return { length, verb };
    if (found.groups?.deed) verb = found[0];
    length += found[0].length;
  }
}

function clauseStart(text: string, from: number, end: number): number {
  let start = end;
  while (start > from && end - start < farthest) {
    const character = text[start - 1]!;
    if (character === '”') {
      const open = text.lastIndexOf('“', start - 1);
      if (open < from || start - open > longestName + 2) break;
      start = open;
    } else if (character === ')') {
      const open = text.lastIndexOf('(', start - 1);
      if (open < from || start - open > longestAside) break;
      start = open;
    } else if (stop.test(character) || character === '“' || (character === '.' && !isPoint(text, start - 1)))
      break;
    else start -= 1;
  }
  return start;
}

/** 2.5 and PM2.5, but not the full stop of a damaged text. */
const isPoint = (text: string, at: number) => /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');

/** What ends the thing behind a number. */
const endAfter = oneOf(`
以上 以下 以内 左右 进行 开展 实现 完成 建成 达到 参与 参加 投入(?=使用|运行|市场) 获(?!取) 荣获 得到 纳入 列入 成为 超过 突破 已 将(?!军|领) 被 提供 推动 促进 带动 惠及 全?覆盖 享受 保持 持续 不断 加快 稳步 有序 更加 竞相 协同 联动
位居 位列 (?<!定|安|宜|人|邻|迁|民)居(?!民|住|家|委|室) 同比 增长 增加 提高 提升 下降 降低 减少 较(?!大|高|好|强|多) (?<!对)比(?!例|赛|重|对|价|较) 占(?!地|补|道) (?<!平|人|年|户)均(?!等|衡) 并(?!购|网|联|轨) 以及 通过 用于 在(?!线|岗|校|园|建|册|押|线|研|职|编) 到(?!位|期|账|岗|户|达) 向(?!导|阳|日)
(?<![行作人认成名])为(?!老|民|主体?|农|害|企) 从(?!业|事) 用(?=于|以) (?<![大天])使(?!用|命|者|馆) 担任 让(?!利) 全部 均已 集中 相继 陆续 顺利 正式 率先 入驻 投向 来自 包括 其中 分布 提前 总投资 年产 免费 直接 [上下]半年 年内 年底 今年 明年 全年 [一二三四]季度 实行 推行 成功 加快 力争 确保 参展 就近 共计 累计 同步
`);
/** Things that happen to what is counted: at the end of a clause they are counted themselves (3家企业入围). */
const event =
  /(?:入围|入选|上市(?!公司|企业)|获批|落户|落地(?!项目)|签约(?!项目)|挂牌|投产|达产|启用|开工|竣工)(?=.{2})/;
/** What places do, and no one counts: behind it the places are counted (12个盟市…试点工作). */
const placesAtWork =
  /^(盟市|旗县区?|省区市?|省市|市州|市县|区县|县区|县市区?|乡镇|镇街|街镇|街道|社区|行政村|村居?|单位|部门|城市|地区|国家)[^,]{2,}(?:工作|试点工作|整治|治理|整改|任务|全覆盖)$/;
/** Places are the only things named by one character. */
const place = /^[省市州盟区县旗乡镇村港]$/;
/** 100项提升举措: what leads is no verb there. */
const undertaking =
  /^(?:成功|(?:提升|提高|促进|推动|保持|带动|覆盖|加快).{0,6}(?:举措|措施|行动|工程|项目|计划|任务|政策)$)/;
/** What is said of the thing. */
const behind = /(?:[的等和与及了]|全面|全部|基本|顺利|如期|超额|已经?)+$/;
const conjunction = /^(?:大关|台阶|关口|门槛|和|与|及|或|以及|等|的|并|且|多|余|来|人民币)+/;

/** The thing that follows a counter ending at `end`: up to a verb, a further number or the end of the clause. */
export function thingAfter(text: string, end: number, kind: UnitKind): Thing | null {
  let start = end;
  if (text[start] === '的') start += 1;
  let close = start;
  while (close < text.length && close - start < farthest) {
    const character = text[close]!;
    if (character === '“') {
      const shut = text.indexOf('”', close);
      if (shut < 0 || shut - close > longestName + 2) break;
      close = shut + 1;
    } else if (stop.test(character) || character === '”' || (character === '.' && !isPoint(text, close)))
      break;
    else close += 1;
  }
  let words = text.slice(start, close);
  if (conjunction.test(words)) return null;
  const number = /(?<=.)(?<![A-Za-z\d.])\d+(?:\.\d+)?(?![A-Za-z\d]|[.]\d)/.exec(words);
  if (number) words = words.slice(0, number.index).replace(/[和与及]$/, '');
  const ended = endAfter.exec(words);
  if (ended && !(ended.index === 0 && undertaking.test(words))) words = words.slice(0, ended.index);
  const happens = event.exec(words);
  if (happens && happens.index > 1) words = words.slice(0, happens.index);
  words = placesAtWork.exec(words)?.[1] ?? words;
  words = words.replace(behind, '');
  // 投入2亿元支持企业: what follows is what it is for.
  if (kind === 'amount' && leadOf(words).verb) return null;
  return isThing(words) ? { start, end: start + words.length, text: words, verb: '' } : null;
}

function isThing(words: string): boolean {
  return (
    words.length <= longest && (words.length > 1 || place.test(words)) && /[\u4e00-\u9fffA-Za-z]/.test(words)
  );
}
