import search from 'approx-string-match';
import type { Span } from '../policy/span.ts';
import type { AnchorText } from './anchor-text.ts';
import { agreement } from './context-agreement.ts';
import { editsBetween, editsByEnd } from './edit-distance.ts';
import type { Sought } from './evidence.ts';
import { gramLength } from './gram-index.ts';

/** Edits per compared character of the quote: beyond a fifth another sentence on the same matter is as near. */
export const mostEdited = 0.2;

/** Places looked at for one piece at most: the bound for texts that say one thing everywhere. */
const mostPlaces = 200;
/** Windows searched for one quote, at most: those that share the most pieces with the quote and its contexts. */
const mostWindows = 10;
/** Windows that share less than this part of what the best one shares are not searched. */
const leastShare = 0.4;
/** Length of the pieces of the contexts. */
const contextPiece = 8;

/** Edits allowed in a quote of so many compared characters. */
export const boundOf = (length: number): number =>
  length < 2 * gramLength ? 0 : Math.floor(length * mostEdited);

export interface Near extends Span {
  readonly edits: number;
}

/**
 * Places where the words stand with at most `boundOf` edits, the most likely first.
 *
 * Seed and extend (Navarro, “A guided tour to approximate string matching”, 2001, 8): k edits leave at least one of
 * k + 1 pieces of the quote untouched, and with k at most a fifth every piece has three characters or more. So each
 * such place has the rarest gram of some piece, on a diagonal at most k away from where the quote begins: none is
 * overlooked, except in texts where that gram stands at more than `mostPlaces`. Of many places those are searched that
 * share the most pieces, the contexts' too.
 */
export function findNear(text: AnchorText, sought: Sought): Near[] {
  const { words } = sought;
  const bound = boundOf(words.length);
  if (bound === 0) return [];
  const found: Near[] = [];
  for (const { from, to } of windowsOf(text, sought, bound)) {
    for (const match of search(text.text.slice(from, to), words, bound)) {
      const near = { start: from + match.start, end: from + match.end, edits: match.errors };
      const same = found.findIndex((other) => other.start < near.end && near.start < other.end);
      if (same < 0) found.push(near);
      else if (near.edits < found[same]!.edits) found[same] = near;
    }
  }
  return found.map((near) => withEdges(text.text, sought, near, bound));
}

interface Window {
  readonly from: number;
  readonly to: number;
  /** Characters of the pieces shared with the quote and its contexts. */
  readonly shared: number;
}

function windowsOf(text: AnchorText, sought: Sought, bound: number): Window[] {
  const { words } = sought;
  const hits = hitsOf(text, sought, bound);
  const windows: Window[] = [];
  for (let i = 0; i < hits.length; ) {
    const first = hits[i]!.diagonal;
    const seen = new Set<Piece>();
    let [from, to] = [Number.POSITIVE_INFINITY, 0];
    for (; i < hits.length && hits[i]!.diagonal <= first + bound; i++) {
      const { piece, diagonal } = hits[i]!;
      seen.add(piece);
      if (!piece.isOfWords) continue;
      from = Math.min(from, diagonal);
      to = diagonal;
    }
    if (from > to) continue;
    let shared = 0;
    for (const piece of seen) shared += piece.length;
    windows.push({
      from: Math.max(0, from - bound),
      to: Math.min(text.text.length, to + words.length + bound),
      shared,
    });
  }
  windows.sort((a, b) => b.shared - a.shared);
  const least = leastShare * (windows[0]?.shared ?? 0);
  return windows.slice(0, mostWindows).filter(({ shared }) => shared >= least);
}

interface Piece {
  readonly length: number;
  readonly isOfWords: boolean;
}

interface Hit {
  readonly piece: Piece;
  /** Where the quote would begin if nothing were edited before the piece. */
  readonly diagonal: number;
}

/** Where a gram of each piece stands, by diagonals. */
function hitsOf(text: AnchorText, { words, before, after, expected }: Sought, bound: number): Hit[] {
  const hits: Hit[] = [];
  const look = (part: string, count: number, begins: number, isOfWords: boolean) => {
    for (let i = 0; i < count; i++) {
      const from = Math.floor((i * part.length) / count);
      const to = Math.floor(((i + 1) * part.length) / count);
      const at = text.grams.rarest(part, from, to);
      const piece = { length: to - from, isOfWords };
      const near = expected === undefined ? undefined : expected + begins + at;
      for (const place of text.grams.placesOf(part, at, mostPlaces, near)) {
        hits.push({ piece, diagonal: place - at - begins });
      }
    }
  };
  look(words, bound + 1, 0, true);
  look(before, Math.floor(before.length / contextPiece), -before.length, false);
  look(after, Math.floor(after.length / contextPiece), words.length, false);
  return hits.sort((a, b) => a.diagonal - b.diagonal);
}

/** Of the quote's end, so many characters are aligned anew to see where it ends. */
const edgeLength = 48;
/** How far an edge is moved at most. */
const edgeReach = 12;

/**
 * Moves the edges of a place to where the kept contexts begin. The least edits alone leave open whether a neighbour
 * stands for the quote's last character or that one is gone; and where words at an edge were replaced by others, the
 * context tells how far these go.
 */
function withEdges(text: string, sought: Sought, near: Near, bound: number): Near {
  const end = edgeOf(text, sought, near.end, true);
  const start = edgeOf(text, sought, near.start, false);
  if (start >= end) return near;
  const edits = editsBetween(sought.words, text.slice(start, end), bound);
  return edits > bound ? near : { start, end, edits };
}

function edgeOf(text: string, { words, before, after }: Sought, at: number, isEnd: boolean): number {
  const length = Math.min(words.length, edgeLength);
  const reach = Math.min(edgeReach, Math.max(1, boundOf(words.length)));
  const from = Math.max(0, isEnd ? at - length - reach : at - reach);
  const to = Math.min(text.length, isEnd ? at + reach : at + length + reach);
  const stretch = text.slice(from, to);
  const edits = isEnd
    ? editsByEnd(words.slice(-length), stretch)
    : editsByEnd(reversed(words.slice(0, length)), reversed(stretch));
  const last = words.charCodeAt(isEnd ? words.length - 1 : 0);
  const context = isEnd ? after.slice(0, edgeContext) : before.slice(-edgeContext);
  let best = at;
  let most = Number.NEGATIVE_INFINITY;
  // From the middle outwards: of edges that are alike the nearest, and those that cannot win are not weighed.
  for (let i = 0; i <= 2 * reach; i++) {
    const shift = i % 2 ? (i + 1) / -2 : i / 2;
    const edge = at + shift;
    if (edge < from || edge > to) continue;
    const isSame = text.charCodeAt(isEnd ? edge - 1 : edge) === last;
    const worth =
      (isSame ? 0.5 : 0) -
      edgeEditCost * edits[isEnd ? edge - from : to - edge]! -
      // A stray neighbour is left out where nothing else decides.
      (isEnd ? shift : -shift) / 1000;
    if (worth + context.length <= most) continue;
    const value = worth + agreement(context, text, edge, isEnd).score;
    if (value <= most) continue;
    most = value;
    best = edge;
  }
  return best;
}

/** Characters of context that an edge is weighed by. */
const edgeContext = 16;
/** An edit more is taken where the context then agrees in two characters more. */
const edgeEditCost = 2;

const reversed = (text: string): string => text.split('').reverse().join('');
