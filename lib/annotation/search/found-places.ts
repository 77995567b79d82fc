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

/** A stretch of a text, with its marks. */
export interface Excerpt {
  readonly text: string;
  /** Something was left out before it. */
  readonly cut: boolean;
  readonly marks: readonly Span[];
}

/**
 * What of a long text a row shows: its beginning, or a stretch that begins a little before the first place found.
 * @param room characters that are surely to be seen
 */
export function excerptOf(text: string, terms: readonly string[], room: number): Excerpt {
  const places = foundPlaces(text, terms);
  const first = places.reduce((least, { start }) => Math.min(least, start), text.length);
  const late = places.length > 0 && first > room * 0.75;
  // Towards the end there is room for more before it.
  let start = late ? Math.max(0, Math.min(first - Math.floor(room * 0.25), text.length - room)) : 0;
  // Not between the halves of a character.
  if (/[\udc00-\udfff]/.test(text[start] ?? '')) start += 1;
  const end = start + room * 4;
  return {
    text: text.slice(start, end),
    cut: start > 0,
    marks: places
      .filter((span) => span.start < end)
      .map((span) => ({ start: span.start - start, end: span.end - start })),
  };
}
