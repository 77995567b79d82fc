import type { Comparable } from '../policy/comparable.ts';
import {
  betweenDirectives,
  directiveStart,
  neverFirst,
  neverLast,
  tellingLetters,
} from '../policy/generic-words.ts';
import { measureStart } from '../policy/measure-verbs.ts';

/** Particles and conjunctions part phrases; some also stand in words: 和谐, 在线, 普及, 均等化, 了解. */
const particle =
  /的(?!确)|了(?!解)|与(?!会)|(?<![普涉触])及(?!时)|或|(?<![均平高中初同])等(?![级候])|(?<!碳中|[共饱温缓总谐])和(?![谐平睦美])|在(?![线校岗建])|以及|特别是|尤其是|其中/u;
/** Verbs, prepositions and whose it is: what they stand in is a sentence. */
const predicate =
  /实现|通过|依托|按照|根据|围绕|结合|确保|形成|达到|完成|力争|由于|比[上去]年|同比|预计|超过|不低于|不少于|年均|都要|必须|应当|开展(?=.)|取得|提出|先后|运用|(?<!开发)利用(?=[^率效])|具有|成为|正?处于|[再迈]上(?:了?一个)?新?|迈[向入]|摆在|落地(?=.)|日益|更加|有利于|我[市区省县国]|(?<!安)全(?:[市省县]|区(?!域))|就(?=我|全|本)|向(?=现)|为(?=重点|主|龙头|契机|目标|主体|核心)/u;
const joint = new RegExp(`${particle.source}|${predicate.source}`, 'u');

/** Whose it is, when, how many, and who is to do it, before what is to be done. */
const leadIn =
  /^(?:[我全本各][市省区县州盟旗国地级]|(?:有关|相关|各|市直|区直)+(?:部门|单位)|[一二三四五六七八九十]是|要|还要|我们|必须|将(?!军)|并(?![联重])|以(?!人|民)|为(?!民|人)|对(?![内外口接标])|使(?!用)|让|依靠|做到|取得|把|用(?![地电水工户能])|(?:有关|相关)(?![部单])|是|和(?![谐平睦美])|走(?![廊私])|向(?:国家|自治区|上级|上)|(?:有条件|具备条件|良好|快捷|便捷|高效|优质|完善|完备|完整|统一|重要|重大|新|强大|稳定|有力|更好)的|在(?![线校岗建])|(?:主体?|重点|核心|龙头|契机|目标)的|[^的]{1,4}(?:合理|清晰|明确|到位|有力)的|一[个批些项条]|这[个些]|今年|年内|明年|今后|目前|当前|\d{4}年|自治区|十[一二三四五]五期间|本(?:地区|部门|单位|系统|行业)|具有|成为|真正|率先|更多|进行|制约|采取(?:[^的]{0,2}措施)?|\d+个?方面|[上下]半年|截[止至]|近年来?|一年来|\d+[十百千万亿]*[多余]?[个家所项条座台辆套户名处])/u;
/** Characters that end words, and begin few: 业 of 农业信息化, but not of 业务. */
const ending =
  /^(?:业(?![务态主绩])|区(?![域县块间划位级])|化(?![工学肥纤解石])|率(?![先领])|员(?!工)|力(?![争量])|度(?![假汛])|性(?!能)|型(?!号)|村(?![级镇民庄委务])|式(?!样)|体(?![育系制验质检外量])|[者们]|所(?![有在需得属]))/u;
/** What adds nothing to what a phrase names, at its end. */
const tail =
  /(?:\d+|工作|任务|情况|方面|问题|力度|进程|步伐|方针|精神|要求|保持|推动|促进|继续|不断|共同|得到(?:解决)?|取得|更加|必须|为|\d+[十百千万亿]*(?:平方米|公里|公顷|亩|吨|元)|(?<![集其初高空])中|(?<![网线以之海陆路马掌])上|上来|下去|各类|有关|相关|放|已|基本|初步|超额|亟需|(?:又好又快|又快又好|持续|快速|健康|协调|稳定|平稳|较快)+地?(?:发展|增长)?)$/u;
/** Words that end as a conjunction does. */
const endsInWord = /(?:碳中|[共饱温缓总谐])和$/u;
/** Begins with a verb only for those who do not know it. */
const setPhrase = '改革开放';
const leastLeft = 3;

/**
 * The phrases of a stretch of comparable text that could name what it is about: what stands between directives, particles
 * and conjunctions, without the verbs, places and times before it.
 */
export function phrasesOf(stretch: string): string[] {
  return betweenDirectives(stretch)
    .flatMap((part) => part.split(joint))
    .map(trimmed)
    .filter((phrase) => phrase.length > 1);
}

/** What directs also within what is named: 信息化推进机制, 调动一切积极因素. */
const withinNames = /推进|促进|积极|全面|继续/gu;

/** A clause without the directives before it, but with those within that may be part of a name; else nothing. */
export function undividedOf(clause: string): string {
  const rest = trimmed(clause.slice(directiveStart(clause)));
  if (joint.test(rest)) return '';
  const bare = rest.replace(withinNames, '');
  return betweenDirectives(bare)[0] === bare ? rest : '';
}

/** What stands between the directives of a clause, with the particles in it. */
export const objectPartsOf = (clause: string): string[] =>
  betweenDirectives(clause)
    .flatMap((part) => part.split(predicate))
    .map(trimmed);

/** A phrase without what stands before and after what it names. */
function trimmed(part: string): string {
  let phrase = part;
  for (let length = startOf(phrase); length > 0; length = startOf(phrase)) phrase = phrase.slice(length);
  for (let end = endOf(phrase); end < phrase.length; end = endOf(phrase)) phrase = phrase.slice(0, end);
  return phrase;
}

function endOf(phrase: string): number {
  if (phrase.length > 1 && neverLast.has(phrase.at(-1)!) && !endsInWord.test(phrase))
    return phrase.length - 1;
  const end = tail.exec(phrase)?.index ?? 0;
  return end >= leastLeft ? end : phrase.length;
}

function startOf(phrase: string): number {
  if (neverFirst.has(phrase[0] ?? '') || ending.test(phrase)) return 1;
  if (phrase.startsWith(setPhrase)) return 0;
  const lead = leadIn.exec(phrase)?.[0].length;
  if (lead) return lead;
  const verbs = measureStart(phrase);
  // 规划及纲要, 培训的质量, 开发性研究, 规划制定: here they are nouns.
  const rest = phrase.slice(verbs);
  return !tellingLetters(rest) || /^(?:[及和与或的]|并重)/u.test(rest) || ending.test(rest) ? 0 : verbs;
}

/** A text between its stops. */
export function clausesOf({ text, stops }: Comparable): string[] {
  const clauses: string[] = [];
  let from = 0;
  for (let i = 1; i <= text.length; i += 1) {
    if (i < text.length && !stops[i]) continue;
    clauses.push(text.slice(from, i));
    from = i;
  }
  return clauses;
}
