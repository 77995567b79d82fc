import { bare } from './fold.ts';
import { numberingOf } from './numbering.ts';
import { oneOf } from './one-of.ts';
import type { Span } from './span.ts';

/** A sentence is closed before the next clause that can open one, once it has this many characters… */
const enough = 36;
/** …before a clause that plainly begins something new, once it has this many… */
const few = 8;
/** …and before any clause of some length, once it has this many. */
const most = 110;
/** A clause this short is an item of a list or a slogan, and stays with its neighbours. */
const shortClause = 5;
/** A heading is told by its number and does not go on for longer than this. */
const longestHeading = 70;
/** Full stops within quotation marks are not clause ends, unless the quotation is longer than this. */
const longestQuote = 40;

/** Words that open a sentence: connectives, times, the one who is to act, and verbs of measures. */
const opener = new RegExp(
  `^${
    oneOf(String.raw`
  要 必须 应当 需要 我们 我市 我省 我区 我县 各 全[市省区县国] 市 为了? 对 在 当前 今[年后] 近年来
  最近 同时 因此 只有 如果 虽然 但 随着 按照 根据 结合 通过 以 把 将 同志们 \d{4}年
  ['"“]?十[一二三四五]五 进一步 继续 不断 积极 大力 加[快大强] 全面 切实 认真 努力 深化 深入
  推[动进行] 建[立设] 完善 健全 整合 充分 搞好 做好 抓好 引导 发[展挥] 研究 实[施现] 落实 贯彻
  开[展发] 组织 指导 管理 强化 提[高升] 促进 增强 高度 启动 应用 党 国务院 国家 自治区 经过 确立
  客观
`).source
  }`,
);
/** Openers that begin something new: times, connectives and addresses. */
const strongOpener =
  /^(?:最近|近年来|当前|今[年后]|目前|客观地讲|虽然|但从|如果|只有|随着|为了|对于|同志们|党中央|经过多年|同时|在此形势下|这次会议|这就要求|谢谢|['"“]十[一二三四五]五['"”]期间|\d{4}年)/;
/** A clause that leads in what follows: no sentence ends after it. */
const leadsIn =
  /(?:是|最近|来|期间|形势下|地讲|[年月]|党中央)\.$|^(?:为了|对于|随着|围绕|按照|根据|结合|以|在|通过|依托|立足|.{0,12}期间)[^.]*\.$|^.{1,3}\.$/;

/** Words that only carry a sentence on. */
const carriesOn = /^(?:又|也|才|就|是|使|并|以及|和|与|从而|而|或|即|其中|改善|降低|减少|增产|率先)/;

/**
 * Splits a folded paragraph in which every punctuation mark has become a full stop. Sentences cannot be told from
 * clauses there by their stops, so clauses are gathered until one that can open a sentence follows. Linear.
 */
export function segmentDotted(paragraph: string): Span[] {
  const sentences: Span[] = [];
  const clauses = clausesOf(paragraph);
  for (let i = 0; i < clauses.length; i++) {
    const heading = headingAt(paragraph, clauses, i);
    if (heading) {
      sentences.push({ start: clauses[i]!.start, end: heading.end });
      if (heading.rest) clauses.splice(heading.next - 1, 1, heading.rest);
      i = heading.rest ? heading.next - 2 : heading.next - 1;
      continue;
    }
    const clause = clauses[i]!;
    const last = sentences.at(-1);
    const afterHeading = last && numberingOf(paragraph.slice(last.start, last.start + 12));
    if (last && !afterHeading && !opensSentence(paragraph, last, clause)) {
      sentences[sentences.length - 1] = { start: last.start, end: clause.end };
    } else sentences.push(clause);
  }
  return sentences;
}

function opensSentence(text: string, last: Span, clause: Span): boolean {
  const gathered = last.end - last.start;
  const before = text.slice(Math.max(last.start, last.end - longestHeading), last.end);
  const words = bare(text.slice(clause.start, clause.end));
  if (leadsIn.test(before.slice(before.lastIndexOf('.', before.length - 2) + 1)) && gathered < most)
    return false;
  if (strongOpener.test(words)) return gathered >= few;
  if (gathered < enough) return false;
  if (words.length <= shortClause + 1 && gathered < 2 * most) return false;
  return gathered >= most || (opener.test(words) && !carriesOn.test(words));
}

function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === "'" || char === '"') {
      const close = text.slice(i + 1, i + 1 + longestQuote).indexOf(char);
      if (close >= 0) i += close + 1;
    } else if (isClauseEnd(text, i)) {
      if (i + 1 - start > 1) clauses.push({ start, end: i + 1 });
      start = i + 1;
    }
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}

function isClauseEnd(text: string, i: number): boolean {
  const char = text[i]!;
  if (char === '。' || char === '!' || char === '?' || char === ';') return true;
  return char === '.' && !(/\d/.test(text[i - 1] ?? '') && /\d/.test(text[i + 1] ?? ''));
}

interface HeadingEnd {
  readonly end: number;
  /** The first clause after the heading. */
  readonly next: number;
  /** What follows the heading in its last clause. */
  readonly rest: Span | null;
}

/** A heading in the run of clauses: 一.认清形势.提高认识.…: its number is a clause of its own. */
function headingAt(text: string, clauses: readonly Span[], at: number): HeadingEnd | null {
  const number = clauses[at]!;
  if (!/^[一二三四五六七八九十]{1,3}\.$/.test(text.slice(number.start, number.end))) return null;
  let slogans = at + 1;
  for (let i = at + 1; i < clauses.length; i++) {
    const { start, end } = clauses[i]!;
    if (end - number.start > longestHeading + longestQuote) break;
    const within = endWithin(text.slice(start, end));
    if (within > 0 && start + within - number.start <= longestHeading) {
      const rest = text.slice(start + within, end);
      const skipped = rest.length - rest.trimStart().length;
      return { end: start + within, next: i + 1, rest: { start: start + within + skipped, end } };
    }
    if (slogans === i && end - start <= shortClause) slogans = i + 1;
  }
  const last = clauses[slogans] ?? clauses[at]!;
  return { end: last.end, next: Math.min(slogans + 1, clauses.length), rest: null };
}

/**
 * Where a heading ends inside a clause: at a space, or where the subject of the next sentence follows the heading's
 * last word (…协调快速发展信息化建设要…). 0 when it does not.
 */
function endWithin(clause: string): number {
  const space = /[^\s\u3000](?=[ \u3000]+[^ \u3000.])/.exec(clause);
  if (space) return space.index + 1;
  const fused =
    /(?:发展|建设|工作|意义|水平|作用|保障|服务|任务|环境|安全)(?=[^.]{2,12}?(?:要(?!求)|必须|应当))/.exec(
      clause,
    );
  return fused && fused.index > 3 ? fused.index + 2 : 0;
}
