import search from 'approx-string-match';
import type { AnchorText } from './anchor-text.ts';
import { findNear, type Near } from './approximate.ts';
import { contextCompared, type Sought } from './evidence.ts';

/** Characters of a quote of several pages by whose ends it is looked for. */
const endLength = 200;
/** It is then followed in pieces of so many. */
const pieceLength = 250;
/** By how much a piece may have moved: looked for near first, for in texts that repeat its likes stand further on. */
const moves = [32, 1_000];

/**
 * Places of a quote too long for one search, whose time grows with the square of the length: both of its ends are
 * found by themselves, with the rest of the quote as their context, and what lies between is followed piece by piece.
 * @param bound edits allowed
 */
export function findLong(text: AnchorText, sought: Sought, bound: number): Near[] {
  const { words, expected } = sought;
  const last = words.length - endLength;
  const heads = findNear(text, {
    ...sought,
    words: words.slice(0, endLength),
    after: words.slice(endLength, endLength + contextCompared),
  });
  const tails = findNear(text, {
    ...sought,
    words: words.slice(last),
    before: words.slice(last - contextCompared, last),
    expected: expected === undefined ? undefined : expected + last,
  });
  const found: Near[] = [];
  for (const { start } of heads) {
    for (const { end } of tails) {
      if (Math.abs(end - start - words.length) > bound) continue;
      const edits = editsAlong(words, text.text.slice(start, end), bound);
      if (edits <= bound) found.push({ start, end, edits });
    }
  }
  return found;
}

/** Edits between two long texts, rather too many than too few; more than `bound` says no more than that. */
function editsAlong(words: string, text: string, bound: number): number {
  let edits = 0;
  let at = 0;
  for (let from = 0; from < words.length && edits <= bound; from += pieceLength) {
    const piece = words.slice(from, from + pieceLength);
    const match = follow(text, at, piece);
    edits += match ? match.start + match.errors : piece.length;
    if (match) at += match.end;
  }
  return edits + text.length - at;
}

/** Where a piece stands from an offset on, relative to it; undefined when less than half of it is there. */
function follow(text: string, at: number, piece: string) {
  for (const move of moves) {
    const [match] = search(text.slice(at, at + piece.length + move), piece, piece.length >> 1);
    if (match) return match;
  }
  return undefined;
}
