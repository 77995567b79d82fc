import type { Span } from '../../policy/span.ts';
import { foldWithPlaces } from './fold-for-search.ts';

/**
 * Where terms stand in a text, for marking them.
 * @param terms of `queryTerms`
 * @returns UTF-16 offsets into `text`, term by term
 */
export function foundPlaces(text: string, terms: readonly string[]): readonly Span[] {
  if (terms.length === 0 || text === '') return [];
  const { text: folded, places } = foldWithPlaces(text);
  const spans: Span[] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      spans.push({ start: places[at]!, end: endOf(text, places[at + term.length - 1]!) });
    }
  }
  return spans;
}

/** The end of the character that begins here, with the accents and the invisible ones that belong to it. */
function endOf(text: string, start: number): number {
  const rest = /^[\s\S][\p{M}\p{Default_Ignorable_Code_Point}]*/u.exec(text.slice(start, start + 20));
  return start + (rest?.[0].length ?? 1);
}

/**
 * A stretch of a long text that begins a little before the first place found, for a row that has room for no more.
 * @returns the text from there, with its offset
 */
export function excerpt(
  text: string,
  terms: readonly string[],
  room: number,
): { readonly text: string; readonly cut: boolean } {
  const first = Math.min(...foundPlaces(text, terms).map((span) => span.start));
  if (!Number.isFinite(first) || first < room * 0.7) return { text: text.slice(0, room * 4), cut: false };
  const start = first - Math.floor(room * 0.25);
  // Not between the halves of a character.
  const whole = /[\udc00-\udfff]/u.test(text[start] ?? '') ? start + 1 : start;
  return { text: text.slice(whole, whole + room * 4), cut: true };
}
