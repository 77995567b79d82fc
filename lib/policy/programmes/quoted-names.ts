import { comparableText } from '../comparable.ts';
import type { Span } from '../span.ts';
import { isNoProgramme, stageAlone } from './not-programmes.ts';

/** Folded quotation marks, what stands between them without stops. */
const quote = /["“‘']([^“”"‘’'《》。;!?\n]{2,24})["”’']/gu;

/** What an undertaking in quotes is called behind them, with ranks between: “揭榜挂帅”重大科技项目. */
const undertakingBehind =
  /^(?:[(（[〔［]\d+[)）\]〕］])?(?:新一轮|三年|五年|系列|重点|重大|专项|科技|惠民|综合|公共|便民|政务|公益|示范|城市|主题|培育|提升|攻坚|促进|集成|人才|创建|国家|省级|信息|科普|志愿|行政|网上|特色|技术|智慧|数字|全程){0,3}(?:工程|行动|计划|平台|系统|项目|活动|专项|试点|示范|基地|网络|网站|体系|改革|服务|应用|热线|窗口|建设|创建|普法|融合|战略|大赛|竞赛|机制|制度|模式|联网|培训|审批|办理|管理|监管|整治|治理|攻坚|执法|抽查|试验|联动|结算|转化|倡议|合作|展|论坛|网)/u;
/** …or with words of its own between: “迎世博”文明行动. */
const undertakingNear = /^[^\P{Script=Han}的了等和与及在为是将让使并]{1,6}(?:工程|行动|计划|活动|试点)/u;
/** “保障+市场”模式: how something is done. */
const mode = /^(?:模式|发展|服务模式|体系|等模式|一体化|驱动|联动|机制)/u;
/** What shows that the words in quotes are a kind, a figure of speech or a formula. */
const otherBehind =
  /^(?:的|了|之|变|向|转|更|成为|转为|变为|到|企业|公司|产品|商品|问题|称号|荣誉|殊荣|奖|精神|思想|理念|观念|原则|方针|底线|目标|经费|时期|期间|意识|决策|风险|现象|作风|顽疾|难题|人员|干部|效应|优势|作用|角色|文章|经验|等次|责任|要求|品牌|名片|美誉|格局|态势|之年|开局|规划目标|决定性|伟大|总要求|任务$|城市称号|城市$|农产品|认证|个体|一样|字)/u;
/** Verbs of undertaking before the opening mark. */
const verbBefore =
  /(?:实施|推进|启动|开展|推广|推行|深化|建设|创建|参加|参与|开通|组织|落实|实行|运行|推动|促进|加快|继续|依托|利用|迭代|升级|上线|探索|试行|搭建|建立|构建|争创|建成|完善|融入|共建|抓好|做好|办好|按照)(?:了|好|全市|全省|全区|国家|自治区|城市|自治区的|[^,.。;:!?、“”"'‘’的]{0,4})?$/u;
/** Marks of a list: what stands before one quoted name holds for the next, what stands behind the last for all. */
const between = /^(?:[、,.和与及]|以及)?$/u;

const pair = /^[^,、.:]{2,6}[、,][^,、.:]{2,6}$/u;

/** 双减, 两重: two characters are a name when they count what is meant. */
const numbered = /^[一二三四五六七八九十两双百千万\d]/u;

interface Quoted extends Span {
  readonly key: string;
  readonly ends: boolean;
}

const undertakingAtEnd = /(?:工程|行动|计划|平台|系统|项目|活动|专项|试点|热线|基地|网|普法|联盟|大赛)$/u;

/** Spans of the names in quotes, without their marks. Offsets into the folded text. */
export function* quotedNames(text: string): Generator<Span, void> {
  const quotes: Quoted[] = [];
  for (const match of text.matchAll(quote)) {
    const name = match[1]!;
    const start = match.index + 1;
    quotes.push({
      start,
      end: start + name.length,
      key: comparableText(name),
      ends: undertakingAtEnd.test(name),
    });
  }
  for (let i = 0; i < quotes.length; ) {
    let last = i;
    while (
      last + 1 < quotes.length &&
      between.test(text.slice(quotes[last]!.end + 1, quotes[last + 1]!.start - 1))
    )
      last += 1;
    const behind = text.slice(quotes[last]!.end + 1, quotes[last]!.end + 17);
    const before = text.slice(Math.max(0, quotes[i]!.start - 13), quotes[i]!.start - 1);
    const called = undertakingBehind.test(behind) || undertakingNear.test(behind);
    const isMode = mode.test(behind);
    const verb = verbBefore.test(before) && !otherBehind.test(behind);
    for (; i <= last; i += 1) {
      const one = quotes[i]!;
      const words = text.slice(one.start, one.end);
      // With stops inside it is a formula (“统一规划、统一建设、…”), but for pairs: “双随机、一公开”监管.
      const formula = /[,、.:]/u.test(words) && !(pair.test(words) && undertakingBehind.test(behind));
      if (isMode && /[+＋×].*\p{Script=Han}/u.test(words)) continue;
      if (formula || stageAlone.test(words) || one.key.length < 2 || isNoProgramme(one.key)) continue;
      const byVerb = verb && (one.key.length > 2 || numbered.test(one.key));
      if (called || byVerb || one.ends) yield one;
    }
  }
}
