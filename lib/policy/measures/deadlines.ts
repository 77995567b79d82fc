import type { Span } from '../span.ts';
import { readHan } from './numerals.ts';

/** A time by which something is to be reached, in a folded text; `until` as in {@link ./measure.ts}. */
export interface FoundDeadline extends Span {
  readonly until: string | null;
  /** It opens its sentence, and holds for all of it: 到2010年，…；…。 */
  readonly leads: boolean;
  /** It belongs to the number right behind it alone: 从2002年的30%提高到2007年的37.6%. */
  readonly attached: boolean;
}

const count = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})';
/** 2010年, or as solemn texts write it 二〇一〇年. */
const numbered = '(?:(?:19|20)\\d{2}|二[〇零○][〇零○一二三][〇零○一二三四五六七八九])年';
const anyYear = `(?:${numbered}|今年|明年|后年|本年度?|当年|去年|上年)`;
const until = '(?:到|至|截至|截止|于|在)?';
const before = '(?:之前|以前|前)?';

/** How a deadline is written, the year it is in by the name `year`; in the order in which they are tried. */
const ways = {
  fiveYears: `(?:到|至)?["“'‘]?(?<plan>十[一二三四五六七]?)五["”'’]?(?:规划|计划)?(?:期间|时期|期?末)`,
  day: `${until}(?<year>${anyYear})?(?<month>${count})月(?<day>${count})日(?:之前|以前|前)`,
  month: `${until}(?<year>${anyYear})?(?<month>${count})月(?:份?(?:之前|以前|前)|(?<part>[底末]|中旬|上旬|下旬)${before})`,
  asOf: `(?:截至|截止)(?<year>${anyYear})?(?<month>${count})月份?`,
  quarter: `${until}(?<year>${anyYear})?(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|前(?<first>[三3])季度)(?:末|底|内)?${before}`,
  end: `${until}(?:(?<year>${anyYear})年?|年|(?<near>[今明去]))[底末]${before}`,
  within: `(?:(?<year>${anyYear})年?|年)内`,
  year: `(?:(?:到|至|截至|截止)(?<year>${anyYear})${before}|(?<over>${numbered})(?:之前|以前|前))`,
  years: `(?:(?:用|利用|力争|经过)(?:未来|今后)?(?<used>${count})个?年(?:左右)?的?时间内?|(?:未来|今后)(?<coming>${count})年(?:时间)?内?|(?<inside>${count})个?年(?:时间)?内)`,
  named: `(?<year>${numbered})`,
} as const;

type Way = keyof typeof ways;

const readers = new Map(
  (Object.keys(ways) as Way[]).map((way) => [way, new RegExp(`^${ways[way]}$`)] as const),
);
/** A year alone counts only where the number or its verb stands right behind it: 从2002年的30%提高到2007年的37.6%. */
const numberBehind = '(?=的?(?:\\d(?!\\d?月)|预计|突破|超|达|完成|实现|将|力争))';
/** Any of them; names of groups cannot be repeated, so what was found is read again. */
const any = new RegExp(
  Object.entries(ways)
    .map(([way, written]) => `${written.replace(/\?<\w+>/g, '?:')}${way === 'named' ? numberBehind : ''}`)
    .join('|'),
  'g',
);

const compared = /(?:[高低快优好大多少慢长]于|比|较|恢复|相当|相当于|超|同|与)$/;
/** Plans look back over a five-year plan and a term of office, not further. */
const longestAgo = 15;

/** The deadlines a folded text names, in order. `year`: of the plan the text stands in. Linear in the text's length. */
export function deadlinesOf(text: string, year: number | null): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const match of text.matchAll(any)) {
    const [words] = match;
    const start = match.index;
    const end = start + words.length;
    // 五年内 of 二十五年内, 半年内: part of something longer.
    if (/[\d一二三四五六七八九十百第半近几数]/.test(text[start - 1] ?? '')) continue;
    if (/^(?:初|以来|开始|起)/.test(text.slice(end, end + 2))) continue;
    // 高于“十三五”时期, 恢复到2019年的…: what something is compared with.
    if (compared.test(text.slice(Math.max(0, start - 3), start))) continue;
    const until = untilOf(words, year);
    // 1980年前 in a plan of today says which, not by when.
    if (year !== null && until !== null && Number(until.slice(0, 4)) < year - longestAgo) continue;
    const attached = /^的?\d/.test(text.slice(end, end + 2));
    found.push({ start, end, until, leads: opens(text, start, end), attached });
  }
  return found;
}

/**
 * The deadline a number belongs to: the nearest before it in its sentence, up to a semicolon; else the one that opens
 * the whole sentence; else one that follows it within its clause (100个项目6月底前开工).
 */
export class DeadlineFinder {
  private readonly text: string;
  private readonly deadlines: readonly FoundDeadline[];
  private next = 0;
  /** The last one that does not belong to one number alone. */
  private shared: FoundDeadline | undefined;

  constructor(text: string, year: number | null) {
    this.text = text;
    this.deadlines = deadlinesOf(text, year);
  }

  /** To be asked for numbers in ascending order. */
  for({ start, end }: Span, sentence: number): FoundDeadline | null {
    for (; this.next < this.deadlines.length && this.deadlines[this.next]!.start < start; this.next += 1) {
      if (!this.deadlines[this.next]!.attached) this.shared = this.deadlines[this.next];
    }
    const own = this.deadlines[this.next - 1];
    if (own?.attached && start - own.end <= 1) return own;
    const before = own?.attached ? this.shared : own;
    if (before && before.start >= sentence) return before;
    const between = before && this.text.slice(before.end, Math.min(start, before.end + longestPair));
    // …。其中，… goes on with what the sentence before it says.
    if (between && before.end + between.length === start && /^[^。]*。\s*其中[^。]*$/.test(between))
      return before;
    if (before?.leads && !wholeSentenceEnd.test(this.text.slice(before.end, start))) return before;
    const after = this.deadlines[this.next];
    return after && after.start - end <= nearby && !clauseEnd.test(this.text.slice(end, after.start))
      ? after
      : null;
  }
}

/** How far behind its number a deadline may stand. */
const nearby = 12;
/** How far a sentence of parts (其中) may reach from the deadline of the whole. */
const longestPair = 160;
const clauseEnd = /[,、。;:!?()\n\u3000]/;
const wholeSentenceEnd = /[。!?\n\u3000]/;

const opens = (text: string, start: number, end: number) =>
  /(?:^|[。!?\n\u3000:;])[^,。;!?\n\u3000:]{0,4}$/.test(text.slice(Math.max(0, start - 5), start)) &&
  /^(?:时)?,/.test(text.slice(end, end + 2));

function untilOf(words: string, plan: number | null): string | null {
  for (const [way, pattern] of readers) {
    const found = pattern.exec(words);
    if (found) return resolve(way, found.groups!, /前$/.test(words), plan);
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function resolve(way: Way, groups: Groups, early: boolean, plan: number | null): string | null {
  const year = yearOf(groups.year ?? groups.near ?? groups.over, plan);
  switch (way) {
    case 'fiveYears':
      // 十五 ended in 2005, 十一五 in 2010.
      return lastDay(2005 + 5 * (readHan(groups.plan!)! - 10), 12);
    case 'day':
      return dayOf(year, numberOf(groups.month), numberOf(groups.day));
    case 'month':
      // 6月前 is over before June begins, 6月底前 with it.
      return lastDay(year, numberOf(groups.month) - (early && !groups.part ? 1 : 0));
    case 'asOf':
      return lastDay(year, numberOf(groups.month));
    case 'quarter':
      return lastDay(
        year,
        3 * (groups.quarter ? numberOf(groups.quarter) : groups.half === '上' ? 2 : groups.first ? 3 : 4),
      );
    case 'year':
      return lastDay(year !== null && early ? year - 1 : year, 12);
    case 'years':
      // The plan's own year is the first: 今后五年 in a report of 2008 are 2008 to 2012.
      return lastDay(plan && plan - 1 + numberOf(groups.used ?? groups.coming ?? groups.inside), 12);
    default:
      return lastDay(year, 12);
  }
}

function numberOf(digits = ''): number {
  return /\d/.test(digits) ? Number(digits) : (readHan(digits) ?? 0);
}

/** The year a deadline's own words name; the plan's where they name none. */
function yearOf(words: string | undefined, plan: number | null): number | null {
  if (words && /^\d/.test(words)) return Number(words.slice(0, 4));
  if (words?.startsWith('二'))
    return Number([...words.slice(0, 4)].map((digit) => readHan(digit) ?? 0).join(''));
  if (plan === null) return null;
  const first = words?.[0] ?? '';
  return plan + (first === '明' ? 1 : first === '后' ? 2 : first === '去' || first === '上' ? -1 : 0);
}

/** The last day of a month; of the December before when `month` is 0. */
function lastDay(year: number | null, month: number): string | null {
  if (year === null || month < 0 || month > 12) return null;
  const last = new Date(Date.UTC(year, month, 0));
  return last.toISOString().slice(0, 10);
}

function dayOf(year: number | null, month: number, day: number): string | null {
  if (year === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
