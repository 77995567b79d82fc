import type { AnchorText } from './anchor-text.ts';
import { type Candidate, type Sought, weigh } from './evidence.ts';
import { gramLength } from './gram-index.ts';

/** Places of one quote that are looked at, at most: those nearest to where it stood. */
const mostPlaces = 1_000;
/** Of these, so many are weighed: those with the longest equal text around. */
const mostWeighed = 24;

/**
 * Places where the words stand as they are, weighed.
 * @param known places that have been weighed already
 */
export function findExact(text: AnchorText, sought: Sought, known: readonly Candidate[]): Candidate[] {
  const { words } = sought;
  const places: { start: number; run: number }[] = [];
  for (const start of occurrences(text, sought)) {
    const span = { start, end: start + words.length };
    if (known.some((place) => place.start === start) || !text.isWhole(span)) continue;
    places.push({ start, run: equalAround(text.text, sought, start) });
  }
  if (places.length > mostWeighed) places.sort((a, b) => b.run - a.run);
  const weighed = places
    .slice(0, mostWeighed)
    .map(({ start }) => weigh(text, sought, { start, end: start + words.length }, 0, 'quote'));
  return [...known, ...weighed];
}

function* occurrences(text: AnchorText, { words, expected }: Sought): Generator<number, void, void> {
  if (words.length >= gramLength) {
    const at = text.grams.rarest(words, 0, Math.min(words.length, 64));
    const near = expected === undefined ? undefined : expected + at;
    for (const place of text.grams.placesOf(words, at, mostPlaces, near)) {
      if (text.text.startsWith(words, place - at)) yield place - at;
    }
    return;
  }
  // One or two characters: outwards from where they stood.
  const from = expected ?? 0;
  let after = text.text.indexOf(words, from);
  let before = from > 0 ? text.text.lastIndexOf(words, from - 1) : -1;
  for (let count = 0; count < mostPlaces && (after >= 0 || before >= 0); count++) {
    if (before < 0 || (after >= 0 && after - from <= from - before)) {
      yield after;
      after = text.text.indexOf(words, after + 1);
    } else {
      yield before;
      before = before > 0 ? text.text.lastIndexOf(words, before - 1) : -1;
    }
  }
}

/** Equal characters right before and after a place. */
function equalAround(text: string, { words, before, after }: Sought, start: number): number {
  const end = start + words.length;
  let run = 0;
  for (let i = before.length - 1; i >= 0 && text[start - before.length + i] === before[i]; i--) run++;
  for (let i = 0; i < after.length && text[end + i] === after[i]; i++) run++;
  return run;
}
