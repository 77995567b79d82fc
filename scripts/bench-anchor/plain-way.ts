import search from 'approx-string-match';
import type { KeptPlace } from '../../lib/anchor/find-quote.ts';
import type { Span } from '../../lib/policy/span.ts';

/**
 * The plain way, as Hypothesis has it: the quote as it is anywhere in the text, otherwise approx-string-match over the
 * whole text with up to half of it edited (256 at most), and of the places found the one with the best sum of quote,
 * context and position.
 */
export function plainWay(text: string, { quote, position }: KeptPlace): Span | undefined {
  const { exact, prefix, suffix } = quote;
  let best: Span | undefined;
  let most = 0;
  for (const place of placesOf(text, exact)) {
    const near = position ? 1 - Math.abs(place.start - position.start) / text.length : 1;
    const score =
      50 * (1 - place.errors / exact.length) +
      20 * likeness(text.slice(Math.max(0, place.start - prefix.length), place.start), prefix) +
      20 * likeness(text.slice(place.end, place.end + suffix.length), suffix) +
      2 * near;
    if (score <= most) continue;
    most = score;
    best = place;
  }
  return best;
}

function placesOf(text: string, exact: string) {
  const places = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    places.push({ start, end: start + exact.length, errors: 0 });
  }
  return places.length ? places : search(text, exact, Math.min(256, Math.floor(exact.length / 2)));
}

function likeness(text: string, words: string): number {
  if (!words || !text) return words ? 0 : 1;
  const [match] = search(text, words, words.length);
  return match ? 1 - match.errors / words.length : 0;
}
