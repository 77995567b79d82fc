import type { Span } from '../span.ts';

/** How the number is meant. */
export type Sense = 'exact' | 'about' | 'at-least' | 'at-most';

/** Until when a measure is to be reached. */
export interface Deadline extends Span {
  /** As written: 年内, 明年内, 年底, 到2010年, “十一五”期间. */
  readonly text: string;
  /** The last day of it, YYYY-MM-DD; null when it is relative and the year of the plan is not known. */
  readonly until: string | null;
}

/** A quantity with its unit and what it measures: 行政村宽带上网率达70%. Spans are UTF-16 offsets into the text. */
export interface Measure extends Span {
  /** As written, from what is measured to the unit. */
  readonly text: string;
  /** As written, in `unit`; null for a range. Chinese numerals are read (三家 is 3). */
  readonly value: number | null;
  /** Both ends of a range such as 1-2个, in `unit`. */
  readonly range: readonly [number, number] | null;
  /** With its order of magnitude, as written: 万元, 万人次, %. */
  readonly unit: string;
  /** `value` in `base`: 20万条 is 200000; null for a range. */
  readonly number: number | null;
  /** `range` in `base`. */
  readonly numbers: readonly [number, number] | null;
  /** The unit without its order of magnitude, one for all writings of it: 元, 条, 人次, %. */
  readonly base: string;
  /** What is measured; empty when the text does not say. */
  readonly of: string;
  readonly sense: Sense;
  /** The verb that leads to the number, as written: 达到, 力争达到, 增长; empty without one. */
  readonly verb: string;
  /** Where the thing is to go, as the verb says: 提高 up, 压缩 down; null when it only names a level. */
  readonly direction: 'up' | 'down' | null;
  /** 增长10% is a change by a number; 提高到10%, 达到10% are levels. */
  readonly change: boolean;
  readonly deadline: Deadline | null;
}
