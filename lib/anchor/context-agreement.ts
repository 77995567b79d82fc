import type { AnchorText } from './anchor-text.ts';

/** How far the alignment may drift from the diagonal: characters inserted into a context or left out of it. */
const drift = 12;
/** An alignment that has fallen so far behind its best is given up, as BLAST gives up extending (X-drop). */
const giveUp = 24;
const never = 1 << 20;

/**
 * What an edit costs `i` characters away from the quote; every agreeing character is worth 1. Right beside the quote
 * an edit tells another place (another row of a table), far away it tells that something was corrected.
 */
const editCosts = Uint8Array.from({ length: 256 }, (_, i) => 2 + Math.round(14 / Math.max(1, i)));

let previous = new Int32Array(2 * drift + 3);
let current = new Int32Array(2 * drift + 3);

/** How a kept context agrees with what stands in a text now. */
export interface Agreement {
  /** Characters that agree less what the edits between them cost, 0 to the context's length. */
  readonly score: number;
  /** Characters right beside the quote that are equal. */
  readonly run: number;
}

/**
 * Compares the context kept on one side of a quote with the text on that side of a place.
 * @param context compared text, at most 255 characters
 * @param at offset in `text` at which the place begins (backwards) or ends (forwards)
 */
export function agreement(context: string, text: string, at: number, isForward: boolean): Agreement {
  const length = context.length;
  const wanted = (i: number) => context.charCodeAt(isForward ? i : length - 1 - i);
  // NaN beyond the text's ends, which equals nothing.
  const there = (i: number) => text.charCodeAt(isForward ? at + i : at - 1 - i);
  let run = 0;
  while (run < length && wanted(run) === there(run)) run++;
  if (run === length) return { score: run, run };

  // Edit distance by rows of context, in a band around the diagonal: cell d is column i + d - drift - 1.
  let best = run;
  previous.fill(never);
  for (let d = drift + 1; d <= 2 * drift + 1; d++) previous[d] = (d - drift - 1) * editCosts[run + 1]!;
  for (let i = run + 1; i <= length; i++) {
    const cost = editCosts[i]!;
    const character = wanted(i - 1);
    let least = never;
    current[0] = never;
    current[2 * drift + 2] = never;
    for (let d = 1; d <= 2 * drift + 1; d++) {
      const column = i + d - drift - 1;
      let value = never;
      if (column >= run) {
        value = Math.min(previous[d + 1]!, current[d - 1]!) + cost;
        if (column > run) {
          const diagonal = previous[d]! + (there(column - 1) === character ? 0 : cost);
          if (diagonal < value) value = diagonal;
        }
      }
      current[d] = value;
      if (value < least) least = value;
    }
    const score = i - least;
    if (score > best) best = score;
    if (score < best - giveUp) break;
    [previous, current] = [current, previous];
  }
  return { score: best, run };
}

/** Length of the pieces in which a context is looked for near by. */
const pieceLength = 6;
/** A piece counts where one of its grams stands so often on the page at most: in tables many stand in every row. */
const mostOften = 2;
/** How far away a context is looked for. */
const reach = 512;

/**
 * Characters of a context that stand somewhere near on its side, in pieces that hardly stand elsewhere: what is left of
 * it when something was put between, or the order has changed.
 */
export function nearby(context: string, { text, grams }: AnchorText, at: number, isForward: boolean): number {
  const near = isForward ? text.slice(at, at + reach) : text.slice(Math.max(0, at - reach), at);
  let covered = 0;
  let upTo = 0;
  for (let i = 0; i + pieceLength <= context.length; i++) {
    const to = i + pieceLength;
    if (grams.count(context, grams.rarest(context, i, to)) > mostOften) continue;
    if (!near.includes(context.slice(i, to))) continue;
    covered += to - Math.max(upTo, i);
    upTo = to;
  }
  return covered;
}
