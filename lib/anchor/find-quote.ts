import type { TextPosition, TextQuote } from '../annotation/annotation.ts';
import type { Span } from '../policy/span.ts';
import type { Found } from './anchor.ts';
import { type AnchorText, toEnd } from './anchor-text.ts';
import { boundOf, findNear, type Near } from './approximate.ts';
import { editsBetween } from './edit-distance.ts';
import { type Candidate, contextAt, contextCompared, contextOf, type Sought, weigh } from './evidence.ts';
import { findExact } from './exact.ts';
import { foldCompared } from './fold-compared.ts';
import { findLong } from './long-quote.ts';
import { mostLikely } from './most-likely.ts';

/** Where so much of its context stands around a quote, none that is edited is looked for. */
const certain = 0.75;

/** Longer quotes are found by their ends. */
const longestSearched = 1_000;

/** What is kept of an annotation's place. */
export interface KeptPlace {
  readonly quote: TextQuote;
  readonly position?: TextPosition | undefined;
  /** Where its DOM range leads to, as a span of the page's text. */
  readonly range?: Span | undefined;
}

/**
 * Finds a quote in a page: where its range or its position leads to, if its words stand there and its context too;
 * else anywhere, word for word; else nearly, within the bound.
 * @returns undefined when it is not there, or when it cannot be told which of several places it is.
 */
export const findQuote = (text: AnchorText, kept: KeptPlace): Found | undefined =>
  toEnd(findSteps(text, kept));

function* findSteps(text: AnchorText, kept: KeptPlace): Generator<number, Found | undefined, void> {
  const words = foldCompared(kept.quote.exact).text;
  if (!words) return findBlank(text, kept);
  const sought = soughtOf(text, words, kept);
  const places = placesKept(text, words, kept);
  const sure = places.find((place) => agreesAllRound(text, sought, place));
  if (sure) return foundAt(text, kept, { ...sure, edits: 0 });

  yield* text.gramSteps();
  const known = places.map((place) => weigh(text, sought, place, 0, place.by));
  const exact = findExact(text, sought, known);
  const most = Math.max(0, ...exact.map(contextAt));
  const isCertain = most > 0 && most >= certain * contextOf(sought);
  const near = isCertain ? [] : nearPlaces(text, sought, exact);
  const found = mostLikely([...exact, ...near], sought);
  return found && foundAt(text, kept, found);
}

interface Place extends Span {
  readonly by: Found['by'];
}

/** Where range and position lead to, in compared offsets, if the words stand there. */
function placesKept(text: AnchorText, words: string, kept: KeptPlace): Place[] {
  const places: Place[] = [];
  for (const by of ['range', 'position'] as const) {
    const raw = kept[by];
    if (!raw) continue;
    const span = text.toCompared(raw);
    if (text.text.slice(span.start, span.end) !== words || !text.isWhole(span)) continue;
    if (!places.some(({ start }) => start === span.start)) places.push({ ...span, by });
  }
  return places;
}

/** Whether a place has all of the context that was kept. */
const agreesAllRound = ({ text }: AnchorText, { before, after }: Sought, { start, end }: Span): boolean =>
  before.length + after.length > 0 && text.endsWith(before, start) && text.startsWith(after, end);

/** Places where the words stand nearly, other than those where they stand as they are. */
function nearPlaces(text: AnchorText, sought: Sought, exact: readonly Candidate[]): Candidate[] {
  const { words } = sought;
  const bound = boundOf(words.length);
  const places = words.length > longestSearched ? findLong(text, sought, bound) : findNear(text, sought);
  return places
    .filter((place) => !exact.some(({ start, end }) => place.start < end && start < place.end))
    .map((place) => (text.isWhole(place) ? place : wholeCharacters(text, words, place, bound)))
    .filter(({ edits }) => edits <= bound)
    .map((place) => weigh(text, sought, place, place.edits, 'quote'));
}

/** A place that begins or ends within a character (5000m in 5000㎡) is that of the whole character. */
function wholeCharacters(text: AnchorText, words: string, place: Near, bound: number): Near {
  const span = text.toCompared(text.toRaw(place));
  return { ...span, edits: editsBetween(words, text.text.slice(span.start, span.end), bound) };
}

/** Finds many, one a step or less (for `runSliced`); yields how far it has come. The answers are in their order. */
export function* findQuotes(
  text: AnchorText,
  kept: readonly KeptPlace[],
): Generator<number, (Found | undefined)[], void> {
  const found: (Found | undefined)[] = [];
  for (const each of kept) {
    found.push(yield* findSteps(text, each));
    yield found.length;
  }
  return found;
}

/** Nothing but white space: it stands where it stood, or nowhere. */
function findBlank(text: AnchorText, { quote, position, range }: KeptPlace): Found | undefined {
  for (const [by, span] of [['range', range] as const, ['position', position] as const]) {
    if (span && text.page.text.slice(span.start, span.end) === quote.exact) {
      return { start: span.start, end: span.end, state: 'anchored', by, similarity: 1 };
    }
  }
  return undefined;
}

function soughtOf(text: AnchorText, words: string, { quote, position, range }: KeptPlace): Sought {
  const { prefix, suffix } = quote;
  const place = position ?? range;
  return {
    words,
    before: foldCompared(prefix).text.slice(-contextCompared),
    after: foldCompared(suffix).text.slice(0, contextCompared),
    isWhole: /(^|\n)\s*$/.test(prefix) && /^\s*(\n|$)/.test(suffix),
    expected: place && text.toCompared({ start: place.start, end: place.start }).start,
  };
}

function foundAt(text: AnchorText, { quote }: KeptPlace, place: Place & { readonly edits: number }): Found {
  const raw = text.toRaw(place);
  const { edits, by } = place;
  if (!edits)
    return { ...withBlanks(text.page.text, raw, quote.exact), state: 'anchored', by, similarity: 1 };
  const { length } = foldCompared(quote.exact).text;
  return { ...raw, state: 'approximate', by, similarity: Math.max(0, 1 - edits / length) };
}

/** The blanks that were selected at the quote's ends belong to it where they still stand. */
function withBlanks(text: string, { start, end }: Span, exact: string): Span {
  const { starts, text: words } = foldCompared(exact);
  const first = starts ? starts[0]! : 0;
  const last = starts ? starts[words.length - 1]! : exact.length - 1;
  const behind = last + (exact.codePointAt(last)! > 0xffff ? 2 : 1);
  let from = start;
  for (let i = first - 1; i >= 0 && text[from - 1] === exact[i]; i--) from--;
  let to = end;
  for (let i = behind; i < exact.length && text[to] === exact[i]; i++) to++;
  return { start: from, end: to };
}
