import { comparableText } from '../comparable.ts';
import { oneOf } from '../one-of.ts';
import type { Measure } from './measure.ts';

/** Counters that are used of the same things: 100家企业 and 100户企业 can be compared, 100人 and 100人次 cannot. */
const alike: readonly ReadonlySet<string>[] = [
  new Set(['人', '名', '位', '人口', '']),
  new Set(['', '个', '家', '户', '所', '座', '处', '间', '项', '件', '条', '种', '类', '台', '套']),
  new Set(['床', '张', '床位']),
];

/** Whose it is and how it came about, before the name of what is measured. */
const before = oneOf(
  `
  全[市省区县州盟旗国域]? [我本][市省区县州盟旗国] (?<!城)[\\u4e00-\\u9fff]{2,4}(?:自治区|[省市州盟县旗])(?=..) 地区(?=生产总值) 国内(?=生产总值) 实现 完成 实际 新建 建成 年度? 各类 全口径 累计 预计 平均 每年
`,
).source;
/** What adds nothing to it behind. */
const after = oneOf('总?数量? 个数 目标 水平 左右 的').source;
const around = new RegExp(`^(?:${before})+|(?:${after})+$`, 'g');
/** One thing under its usual names. */
const names: readonly (readonly [RegExp, string])[] = [
  [/gdp/g, '生产总值'],
  [/cpi/g, '居民消费价格'],
  [/规模以上/g, '规上'],
  [/研究与试验发展|rd(?=经费|投入)/g, '研发'],
  [/经费投入|经费支出/g, '投入'],
  [/(?:涨幅|总水平)$/g, ''],
  [/占(?:全市|全省|全区)?(?:地区)?生产总值(?:的)?(?:比重|比例)?$/g, '强度'],
  [/(?:占比|比例)$/g, '比重'],
];
/** A name that ends so speaks of a rate of growth, as 增长5% does. */
const growth = /(?:增长速度|增长率|增速|增幅|增长)$/;
/** Places, offices and sites, which something may be said to belong to. */
const owner = /(?:[省市州盟县旗国]|(?:自治|海|浦东新|高|开发|保税|老城|新)区|[网局委办]|的)$/;

interface Sort {
  readonly of: string;
  /** A change by so much (增长10%) or a level (达到10%). */
  readonly change: boolean;
}

function sortOf({ of, change }: Measure): Sort {
  const folded = comparableText(of);
  let name = folded.replace(growth, '');
  const grows = name !== folded;
  for (const [pattern, usual] of names) name = name.replace(pattern, usual);
  return { of: name.replace(around, ''), change: change || grows };
}

/**
 * Whether two measures measure the same thing, whatever their numbers and whether they state a level or a change: in
 * units that can be compared, under the same name up to places, adverbs and endings that add nothing. A qualifier makes
 * another thing: 制造业增加值 is not 高技术制造业增加值.
 */
export function sameMeasure(a: Measure, b: Measure): boolean {
  if (!alikeUnits(a.base, b.base)) return false;
  const [short, long] = [sortOf(a).of, sortOf(b).of].sort((x, y) => x.length - y.length) as [string, string];
  if (short.length < 2 || !long.endsWith(short)) return false;
  return short === long || owner.test(long.slice(0, long.length - short.length));
}

/**
 * A name for what a measure measures, the same for any two that state it in units that can be compared and in the same
 * words up to places and adverbs; for looking up what `sameMeasure` would find one by one. Null when the name is too
 * short to tell one thing from another (投入, 总产值).
 */
export function measureKey(measure: Measure): string | null {
  const { of } = sortOf(measure);
  if (of.length < 4) return null;
  const units = alike.findIndex((group) => group.has(measure.base));
  return `${of} ${units < 0 ? measure.base : units}`;
}

const alikeUnits = (a: string, b: string) => a === b || alike.some((units) => units.has(a) && units.has(b));

/**
 * Which way the number of one measure went to the next. The words alone say it: 下降3% that becomes 下降2% is lowered.
 * @returns null when they cannot be compared: of different things, a level and a change, ranges of which one lies
 *   within the other
 */
export function compareMeasures(earlier: Measure, later: Measure): 'raised' | 'lowered' | 'same' | null {
  if (!sameMeasure(earlier, later) || sortOf(earlier).change !== sortOf(later).change) return null;
  const opposed =
    sortOf(earlier).change && earlier.direction && later.direction && earlier.direction !== later.direction;
  const [low, high] = endsOf(earlier, Boolean(opposed));
  const [laterLow, laterHigh] = endsOf(later, Boolean(opposed));
  if (laterLow === low && laterHigh === high) return 'same';
  if (laterLow >= low && laterHigh >= high) return 'raised';
  return laterLow <= low && laterHigh <= high ? 'lowered' : null;
}

/** Both ends of a measure's numbers; falls count below zero when they are set against rises. */
function endsOf({ number, numbers, direction }: Measure, signed: boolean): readonly [number, number] {
  const [low, high] = numbers ?? [number ?? 0, number ?? 0];
  return signed && direction === 'down' ? [-high, -low] : [low, high];
}
