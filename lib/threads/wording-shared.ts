import { comparableText } from '../policy/comparable.ts';
import { genericPairs } from '../policy/generic-words.ts';

/** A text of fewer pairs (推进信息化) stands in every other that is about the same: the rest counts as not shared. */
const leastPairs = 5;

/**
 * How much of the shorter text's wording stands in the other as well, 0 to 1: the share of its pairs of characters,
 * without white space, punctuation and the pairs of words that nearly every task has (加快, 推进, 建设).
 */
export function wordingShared(a: string, b: string): number {
  const [ofA, ofB] = [pairsOf(a), pairsOf(b)];
  const [few, many] = ofA.total <= ofB.total ? [ofA, ofB] : [ofB, ofA];
  if (!few.total) return comparableText(a) === comparableText(b) ? 1 : 0;
  let shared = 0;
  for (const [pair, count] of few.counts) shared += Math.min(count, many.counts.get(pair) ?? 0);
  return shared / Math.max(few.total, Math.min(leastPairs, many.total));
}

function pairsOf(raw: string): { readonly counts: ReadonlyMap<string, number>; readonly total: number } {
  const text = comparableText(raw);
  const counts = new Map<string, number>();
  let total = 0;
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    if (genericPairs.has(pair)) continue;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    total += 1;
  }
  return { counts, total };
}
