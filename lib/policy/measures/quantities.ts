import type { Span } from '../span.ts';
import { hanNumeral, orderValue, readHan, tidy } from './numerals.ts';
import { type UnitKind, wholeUnitAt } from './units.ts';

/** A number with its unit, whatever it is said of. Offsets are into the folded text. */
export interface Quantity extends Span {
  /** In `unit`; null for a range. */
  readonly value: number | null;
  readonly range: readonly [number, number] | null;
  /** With its order of magnitude. */
  readonly unit: string;
  readonly base: string;
  /** How many of `base` one of `unit` is. */
  readonly factor: number;
  readonly kind: UnitKind;
  /** 30多家, 2400余处. */
  readonly more: boolean;
  /** Written in Chinese numerals; `lone` when it is no more than an order of magnitude (百家, 万户). */
  readonly han: 'numeral' | 'lone' | null;
}

interface Part {
  readonly start: number;
  /** End of number, order and the words for more. */
  readonly end: number;
  readonly value: number;
  readonly order: string;
  readonly more: boolean;
  readonly han: Quantity['han'];
  /** 百分之, 三分之: the unit stands before the number. */
  readonly share: string | null;
}

const anyNumber = new RegExp(`\\d|百分之|千分之|${hanNumeral}`, 'g');
const arabic =
  /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([多余几来])?((?:[十百千]?万亿|[十百千]?亿|[十百千]?万|[十百千])(?!瓦|克|米|伏|分点|帕))?([多余])?/y;
/** No numeral is longer: 九千九百九十九万九千九百九十九亿. */
const han = new RegExp(`(${hanNumeral}{1,20}(?:点${hanNumeral}{1,4})?)([多余])?(万亿|亿|万)?([多余])?`, 'y');
const shareOf = new RegExp(
  `(百|千|万|[二三四五六七八九十])分之(${hanNumeral}{1,6}(?:点${hanNumeral}{1,4})?|\\d{1,3}(?:\\.\\d+)?)`,
  'y',
);
const to = /[-~—–〜∼至到]{1,2}/y;
/** What makes the digits after it part of a word, a date or a document's number. */
const inWord = /(?:[\dA-Za-z第〔[+×*·]|\d[.:])$/;
const numerals = new RegExp(`${hanNumeral}*`, 'y');
/** A row of more digits is a number of something else, and would not be kept exactly. */
const mostNumber = Number.MAX_SAFE_INTEGER;

/** Every number with a unit in a folded text, in order, none within another. Linear in the text's length. */
export function quantitiesOf(text: string): Quantity[] {
  const found: Quantity[] = [];
  anyNumber.lastIndex = 0;
  for (let start = anyNumber.exec(text); start; start = anyNumber.exec(text)) {
    const first = partAt(text, start.index);
    const before = text.slice(Math.max(0, start.index - 2), start.index);
    const quantity = first && !inWord.test(before) ? quantityFrom(text, first) : null;
    if (quantity) found.push(quantity);
    // What is no number as a whole (一二三) has none within it either.
    numerals.lastIndex = start.index;
    numerals.exec(text);
    anyNumber.lastIndex = Math.max(first?.end ?? 0, quantity?.end ?? 0, numerals.lastIndex, start.index + 1);
  }
  return found;
}

function quantityFrom(text: string, first: Part): Quantity | null {
  if (first.value > mostNumber) return null;
  const own = unitOf(text, first);
  const ranged = rangeFrom(text, first, own);
  if (ranged) return ranged;
  return (
    own && { start: first.start, value: first.value, range: null, more: first.more, han: first.han, ...own }
  );
}

type WithUnit = Pick<Quantity, 'end' | 'unit' | 'base' | 'factor' | 'kind'>;

function unitOf(text: string, part: Part): WithUnit | null {
  if (part.share) return { end: part.end, unit: part.share, base: part.share, factor: 1, kind: 'amount' };
  const unit = wholeUnitAt(text, part.end);
  // 度 is also of angles and years of study; of electricity it comes by the ten thousand.
  if (unit?.name === '度' && !part.order) return null;
  if (!unit) return uncounted(text, part);
  return {
    end: unit.end,
    unit: part.order + unit.name,
    base: unit.base,
    factor: orderValue(part.order) * unit.factor,
    kind: unit.kind,
  };
}

/** 27.1万农村学生, 662万农户: by the ten thousand things are counted without a counter, too. */
function uncounted(text: string, { end, order, han: spelt }: Part): WithUnit | null {
  if (!order.endsWith('万') || spelt || !counted.test(text.slice(end, end + 6))) return null;
  return { end, unit: order, base: '', factor: orderValue(order), kind: 'counter' };
}

/** …but 全市1200万人民 and 2400万陇原儿女 are spoken to, not counted. */
const counted = /^(?!人民|.{0,4}儿女|[的以左上下及至到和与或是为级千百大元吨公平立管])[\u4e00-\u9fff]{2}/;

/** 1-2个, 3至5家, 20万—30万元, 8000元至1万元: both ends in the unit of the second. */
function rangeFrom(text: string, first: Part, own: WithUnit | null): Quantity | null {
  to.lastIndex = own?.end ?? first.end;
  const link = to.exec(text);
  // 从30%到40% names two levels.
  if (
    !link ||
    (/[至到]/.test(link[0]) && /[从由]/.test(text.slice(Math.max(0, first.start - 8), first.start)))
  )
    return null;
  const second = partAt(text, to.lastIndex);
  const unit = second && unitOf(text, second);
  if (!unit || (own && own.base !== unit.base) || (!own && first.han && !second.han)) return null;
  const factor = own ? own.factor : first.order ? orderValue(first.order) : unit.factor;
  const low = tidy((first.value * factor) / unit.factor);
  if (low >= second.value || second.value > mostNumber) return null;
  return {
    start: first.start,
    value: null,
    range: [low, second.value],
    more: second.more,
    han: first.han,
    ...unit,
  };
}

function partAt(text: string, at: number): Part | null {
  return shareAt(text, at) ?? arabicAt(text, at) ?? hanAt(text, at);
}

/** 百分之七十 is 70 %, 三分之二 about 66.7 %. */
function shareAt(text: string, start: number): Part | null {
  shareOf.lastIndex = start;
  const found = shareOf.exec(text);
  if (!found) return null;
  const number = /\d/.test(found[2]!) ? Number(found[2]) : readHan(found[2]!);
  if (number === null) return null;
  const common = { start, end: shareOf.lastIndex, order: '', more: false, han: 'numeral' as const };
  if (found[1] === '百') return { ...common, value: number, share: '%' };
  if (found[1] === '千') return { ...common, value: number, share: '‰' };
  if (found[1] === '万') return null;
  return { ...common, value: Math.round((1000 * number) / readHan(found[1]!)!) / 10, share: '%' };
}

function arabicAt(text: string, start: number): Part | null {
  arabic.lastIndex = start;
  const found = arabic.exec(text);
  if (!found) return null;
  const [, number, more, order = '', moreAfter] = found;
  const value = Number(number!.replaceAll(',', ''));
  return {
    start,
    end: arabic.lastIndex,
    value,
    order,
    more: Boolean(more ?? moreAfter),
    han: null,
    share: null,
  };
}

function hanAt(text: string, start: number): Part | null {
  han.lastIndex = start;
  const found = han.exec(text);
  if (!found) return null;
  const [, numeral, more, orderAfter = '', moreAfter] = found;
  // 三百万元 is 300 in 万元, as 300万元 is.
  const order = more && orderAfter ? orderAfter : (/(?:万亿|亿|万)$/.exec(numeral!)?.[0] ?? '');
  const own = more && orderAfter ? numeral! : numeral!.slice(0, numeral!.length - order.length);
  const value = own === '' ? 1 : readHan(own);
  // 一个, 一家 is mostly an article.
  if (value === null || value === 0 || (own === '一' && !order)) return null;
  const lone = own === '' || own === '百' || own === '千';
  const end = han.lastIndex;
  return {
    start,
    end,
    value,
    order,
    more: Boolean(more ?? moreAfter),
    han: lone ? 'lone' : 'numeral',
    share: null,
  };
}
