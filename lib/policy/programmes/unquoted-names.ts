import type { Span } from '../span.ts';
import { isNoProgramme, ownPartOf, saysWhat, stageAlone } from './not-programmes.ts';
import { coreOf } from './sorts.ts';

const sort = /行动计划|三年行动|工程|行动|计划|平台|系统|试点|基地|园区|热线|中心/gu;
/** The longest name that is still taken as one, with its sort. */
const longest = 22;

/** The last of these ends what stands before a name. */
const before =
  /.*(?:[^\p{Script=Han}A-Za-z0-9+－—·-]|实施好?|推进|推动|启动|开展|推广|抓好|抓实|做好|搞好|狠抓|抓紧|落实好?|继续|参加|参与|搭建|构建|打造|依托|利用|用好|用足|用活|开工|开通|完成好?|制定|出台|编制|发挥|加强|加大|组织|谋划|争取|争取到?|争创|获批|入选|申报|申建|申请|配合|支持|围绕|通过|纳入|列入|建成|新建|筹建|组建|设立|成立|投运|健全|整合|拓展|探索|举办|承办|承担|办好|实现|确保|借助|运用|贯彻|扎实|深入|积极|大力|全力|着力|充分|全面|加快|加力|尽快|稳步|不断|持续|接续|滚动|有序|纵深|高质量(?=实施)|以及|一批|一系列|系列|所有|全市|全区(?!域)|全国|全省|全县|我市|我区|我省|我国|各地|[一二三四五六七八九十两\d]+[个项批轮家座条]|进一步|融入|该项?|各项|扩大|累计|因地制宜|签约|入围|争建|首[个条批座]|投用|国内|新增|新建设?|新设|适时|开发|采取|基于|倡导|获评|跻身|选取|部分|位列|扶持|每|各部门|有条件|[的了等将对以把是为在从及与其并于暨如]|和(?![美谐平睦田]))/su;
/** What may still stand before a name and is no part of it; with a dash behind it is: 自治区——盟市——旗县三级联网工程. */
const leading =
  /^(?:建设|建立|建好|深化|强化|优化|完善|提升|促进|升级|创建|培育|推行|迭代|开放|运营|管好|好|提档|做强|做大|做优|建强|争设|规划|规范|市(?!场|民|域|政)|省(?!会|道)|自治区|这一|该|本(?!地)|一个|统一|首批|重点|相关|有关|要(?!素)|已|再(?!生|造|贷)|年内)(?!\p{Dash_Punctuation})/u;
/** A name ends where its sort does: behind it comes a stop, a verb or what is done with it. */
const behind =
  /^(?:$|[^\p{Script=Han}]|[的和与及等为在已将上中也是]|建设|建成|试点|实施|工作|任务|项目|方案|推进|开工|落地|启动|运行|投运|投用|上线|作用|功能|取得|全面|顺利|有序|加快|深入|正式|完工|竣工|扩面|提质|开展|指标|资金|要求|经验|成果|成效|获|入选|通车|通过|一期|二期|三期|示范|覆盖|服务|应用|监管|体系|联动|落实)/u;
/** What is not one undertaking but a kind: 国家级孵化平台, 45个防洪工程. */
const kindOfThing =
  /^(?:(?:国家|省|市|县|区|自治区|世界|区域|校)?级|(?:社区|乡镇|街道|县域|村级|镇级|日间|老年|养老|残疾人|新时代文明实践|综治|为民|办事|文化活动).*中心$|区域级|高能级|各类|各级|重大(?=工程|项目|平台|行动|计划|基础|民生|战略|产业|科技|水利)|千亿级?|百亿级?|万亿级?|规模以上|以上|省部级|更多|部分|一些|多个|若干|有条件)|产业(?:平台|基地|园区|中心)$|政府系统|生态系统|操作系统|电力系统|能源系统|金融系统|防御系统|主要行动|实际行动|统一行动|采取行动|^(?:系统|惠民|民生|基础设施|重点)工程$|形象工程|面子工程|政绩工程|招商引资计划|投资计划|工作计划|年度计划|发展计划$|人民为中心|经济建设为中心|政治中心|以.+为中心|[\d一二三四五六七八九十]+[个家条座所]|进行|召开|.有.+中心$|政治上|计划生育/u;

/** How much of its own a name needs, beyond the words that all names have; characters. */
const needed: Record<string, number> = { 工程: 2, 行动: 2, 计划: 2, 热线: 2, 平台: 2, 系统: 2, 试点: 3 };
const neededElsewhere = 4;

/** Sorts that are given to names only. */
const longSort = /(?:示范工程|试点工程|三年行动|行动计划|专项行动)$/u;

/** 45个防洪工程: several of a kind. */
const counted = /[\d一二三四五六七八九十百千万两余多][个家座所处项]$/u;
const severalBehind = /^[(（]?[\d.]+[余多万]*[个家座所处项]/u;
const facility = /^(?:平台|系统|基地|园区|中心)$/u;
const conjunction = /[和与及]/u;
const verbOfWhole = /(?:实施|启动|开展|推进|制定)$/u;
const sortAtEnd = /(?:工程|行动|计划|平台|系统|试点|项目|基地|建设|改革|发展)$/u;

/** Spans of names without quotes, told by the sort they end in. Offsets into the folded text. */
export function* unquotedNames(text: string): Generator<Span, void> {
  for (const match of text.matchAll(sort)) {
    const end = match.index + match[0].length;
    if (!behind.test(text.slice(end, end + 4))) continue;
    const start = startOf(text, match.index, end);
    if (start === null || match.index - start < 2) continue;
    const name = text.slice(start, end);
    // “迎世博”文明行动: the words in quotes are its name.
    if (/["”’']/u.test(text[start - 1] ?? '')) continue;
    if (severalBehind.test(text.slice(end, end + 8))) continue;
    if (kindOfThing.test(name) || stageAlone.test(name) || isNoProgramme(name)) continue;
    if (counted.test(text.slice(Math.max(0, start - 6), start))) continue;
    const core = coreOf(name);
    const own = ownPartOf(core).length >= (needed[match[0].slice(-2)] ?? neededElsewhere);
    if (!own && !(longSort.test(name) && saysWhat(core))) continue;
    yield { start, end };
  }
}

/** Where the name before a sort starts; null where no boundary is near enough: a clause. */
function startOf(text: string, sortStart: number, end: number): number | null {
  const from = Math.max(0, end - longest);
  let start = boundaryBefore(text, from, sortStart);
  if (start === null) return null;
  // 实施总磷污染控制与削减攻坚行动 is one, 实施雪亮工程和天网工程 are two.
  if (conjunction.test(text.slice(start - 1, start))) {
    const wider = boundaryBefore(text, from, start - 1);
    if (
      wider !== null &&
      start - 1 - wider >= 2 &&
      verbOfWhole.test(text.slice(Math.max(0, wider - 3), wider)) &&
      !sortAtEnd.test(text.slice(wider, start - 1))
    )
      start = wider;
  }
  for (let lead = leading.exec(text.slice(start, sortStart)); lead; ) {
    start += lead[0].length;
    lead = leading.exec(text.slice(start, sortStart));
  }
  if (!facility.test(text.slice(sortStart, end))) return start;
  // 张江高新区建设世界领先科技园区: what is built, not who builds.
  const built = /^.{2,}(?:建设|提升)(?=.{4})/u.exec(text.slice(start, sortStart));
  return built ? start + built[0].length : start;
}

function boundaryBefore(text: string, from: number, to: number): number | null {
  const cut = before.exec(text.slice(from, to));
  if (cut) return from + cut[0].length;
  return from === 0 ? 0 : null;
}
