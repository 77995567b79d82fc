import type { Span } from '../span.ts';

interface Thing extends Span {
  readonly text: string;
}

const clauseEnd = /[，。；：、！？,;:!?.（）()《》“”"'‘’\s]/;

/** What links a thing to its number, and adverbs between them. */
const linkBefore =
  /(?:分别|已经|已|将|要|也|均|都|预计|力争|争取|确保|达到了?|达|为|是|到|至|有|共|共计|累计|合计|平均|总计|增长|增加|提高|提升|上升|下降|降低|减少|压减|压缩|缩短|完成|实现|超|突破|控制在|保持在?|稳定在|在|(?<![签条制合预节集])约|近|了|再|新增|仅|每月|每年|月均|年均)$/;

/** Time, place, adverbs and verbs that stand before the thing and are no part of it. */
const leading =
  /^(?:其中|年内|今年|明年|去年|全年|当年|目前|年底前?|\d+年底?前?|到\d*年底?|同比|全区|全市|全省|全国|全县|我市|我区|我省|各?地区|实际|预计|力争|争取|确保|努力|实现|完成|使|将|把|对|已经|已|要|达到|发布|引进|建成|建设|新建|改造|新增|培育|打造|推动|促进|组织|开展|举办|调动|带动|吸引|投入使用|平均|每[年月日]|月均|年均|累计|共|的|和|与|及|并|等|了|也|再)/;

/** What ends the thing behind a number. */
const endAfter =
  /以上|以下|以内|左右|进行|开展|实现|完成|建设|建成|改造|达到|参与|参加|投入|上线|运行|并|和|与|及|以及|为|到|在|向|从|用|将|被|，|。|的|、/;

/** The longest name of a thing that is still taken as one. */
const longest = 20;

/** The thing named before a number that starts at `start`: the end of its clause, less verbs and adverbs. */
export function measuredBefore(text: string, start: number): Thing | null {
  let from = start;
  while (from > 0 && start - from < 2 * longest && !clauseEnd.test(text[from - 1]!)) from -= 1;
  let to = start;
  for (let link = linkBefore.exec(text.slice(from, to)); link; link = linkBefore.exec(text.slice(from, to))) {
    to -= link[0].length;
  }
  for (let lead = leading.exec(text.slice(from, to)); lead; lead = leading.exec(text.slice(from, to))) {
    from += lead[0].length;
  }
  return thingAt(text, from, to);
}

/** The thing that follows a counter ending at `end`: up to a verb, a conjunction or the end of the clause. */
export function measuredAfter(text: string, end: number): Thing | null {
  let from = end;
  if (text[from] === '的') from += 1;
  let to = from;
  while (to < text.length && to - from < longest && !clauseEnd.test(text[to]!)) to += 1;
  const stop = endAfter.exec(text.slice(from, to));
  if (stop) to = from + stop.index;
  return thingAt(text, from, to);
}

function thingAt(text: string, from: number, to: number): Thing | null {
  if (to - from < 2 || to - from > longest || /\d/.test(text.slice(from, to))) return null;
  return { start: from, end: to, text: text.slice(from, to) };
}
