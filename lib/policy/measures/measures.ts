import type { Span } from '../span.ts';
import { measuredAfter, measuredBefore } from './measured-thing.ts';
import { amountUnits, anyUnit } from './units.ts';

/** How the number is meant. */
export type Sense = 'exact' | 'about' | 'at-least' | 'at-most';

/** A quantity with its unit and what it measures: 行政村宽带上网率达70%. Spans are UTF-16 offsets into the text. */
export interface Measure extends Span {
  /** As written, from what is measured to the unit. */
  readonly text: string;
  /** In `unit`; null for a range. */
  readonly value: number | null;
  /** Both ends of a range such as 1-2个, in `unit`. */
  readonly range: readonly [number, number] | null;
  /** With its order of magnitude, as written: 万元, 万人次, %. */
  readonly unit: string;
  /** What is measured; empty when the text does not say. */
  readonly of: string;
  readonly sense: Sense;
}

/** How many characters around a quantity say how it is meant. */
const farthest = 12;

const number = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const magnitude = '(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百|十)';
/** Groups: number, unit of its own in a range, second number, "more than", magnitude, "more than", unit. */
const quantity = new RegExp(
  `(${number})(?:(%|${magnitude}?)[-~—–至到](${number}))?([多余几])?(${magnitude}?)([多余])?(${anyUnit})`,
  'gu',
);
/** What makes the digits before it part of a date, a rank or a name instead. */
const notBefore = /[\d.A-Za-z第No〔[［“"]$/;
const notAfter = /^(?:号|级|版|大道|路(?!口|公里)|强(?!度))/;
const moreAfter = /^(?:以上|及以上|之上)/;
const lessAfter = /^(?:以内|以下|之内)/;
const aboutAfter = /^(?:左右|上下)/;
const moreBefore = /(?:不低于|不少于|不小于|至少|超过|突破|超|逾|高于|多于|大于|≥)$/;
const lessBefore = /(?:不超过|不高于|不多于|不大于|控制在|低于|少于|小于|≤)$/;
const aboutBefore = /(?:(?<![签条制合预节集])约|将近|接近|近)$/;

/** Full-width digits, per cent signs and the like as half-width ones, every character in its place. */
const halfWidth = (text: string) =>
  text.replace(/[０-９％．，～Ａ-Ｚａ-ｚ]/g, (c) =>
    c === '，' ? c : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );

/** The measures a text states, in order. Dates, ranks, document numbers and service numbers are none. */
export function measuresOf(raw: string): Measure[] {
  const text = halfWidth(raw);
  const measures: Measure[] = [];
  for (const found of text.matchAll(quantity)) {
    const [whole, first, , second, more, order, moreAfterOrder, unit] = found as unknown as string[];
    const at = found.index;
    const before = text.slice(Math.max(0, at - farthest), at);
    const after = text.slice(at + whole!.length, at + whole!.length + farthest);
    if (notBefore.test(before) || notAfter.test(after)) continue;

    const bound =
      (aboutBefore.exec(before) ?? lessBefore.exec(before) ?? moreBefore.exec(before))?.[0].length ?? 0;
    const tail = moreAfter.exec(after) ?? lessAfter.exec(after) ?? aboutAfter.exec(after);
    const end = at + whole!.length + (tail?.[0].length ?? 0);
    const thing = measuredThing(text, at - bound, end, unit!, tail !== null);
    const fullUnit = `${order ?? ''}${unit}`;
    const of = thing?.text || (sameUnitBefore(measures, fullUnit)?.of ?? '');
    const span = {
      start: Math.min(thing?.start ?? at, at - bound),
      end: Math.max(thing?.end ?? end, end),
    };
    measures.push({
      ...span,
      text: raw.slice(span.start, span.end),
      value: second ? null : numeric(first!),
      range: second ? [numeric(first!), numeric(second)] : null,
      unit: fullUnit,
      of,
      sense: senseOf(before, after, Boolean(more || moreAfterOrder)),
    });
  }
  return measures;
}

const numeric = (digits: string) => Number(digits.replaceAll(',', ''));

function senseOf(before: string, after: string, more: boolean): Sense {
  if (lessBefore.test(before) || lessAfter.test(after)) return 'at-most';
  if (more || moreBefore.test(before) || moreAfter.test(after)) return 'at-least';
  return aboutBefore.test(before) || aboutAfter.test(after) ? 'about' : 'exact';
}

/** Amounts name their thing before the number; counters after it, unless the clause ends there. */
function measuredThing(text: string, start: number, end: number, unit: string, ended: boolean) {
  const before = () => measuredBefore(text, start);
  const after = () => measuredAfter(text, end);
  return amountUnits.has(unit) || ended ? (before() ?? after()) : (after() ?? before());
}

/** 年内达70%，明年内达到100%: the second states the same thing as the first. */
function sameUnitBefore(measures: readonly Measure[], unit: string): Measure | undefined {
  const last = measures.at(-1);
  return last?.unit === unit ? last : undefined;
}
