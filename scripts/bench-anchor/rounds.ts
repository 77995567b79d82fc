import { anchorText } from '../../lib/anchor/anchor-text.ts';
import { findQuote, type KeptPlace } from '../../lib/anchor/find-quote.ts';
import { pageOfLines } from '../../lib/anchor/tracked-page.ts';
import { plainWay } from './plain-way.ts';

/** Annotations that the plain way is measured with; its time for more is calculated. */
const sampleSize = 20;

/** One page anchored once, our way and the plain way; ms. */
export interface Round {
  /** Folding the whole text, none of it known from before. */
  readonly prepare: number;
  /** Finding all annotations, the index of grams included. */
  readonly find: number;
  readonly total: number;
  readonly states: Readonly<Record<string, number>>;
  /** The plain way for all annotations, from what the sample took. */
  readonly plain: number;
}

/** Anchors a page our way, then a sample of its annotations the plain way. */
export function anchorRound(lines: readonly string[], kept: readonly KeptPlace[]): Round {
  const page = pageOfLines(lines);
  const begin = performance.now();
  const text = anchorText(page);
  const prepared = performance.now();
  const found = kept.map((each) => findQuote(text, each));
  const end = performance.now();

  const states: Record<string, number> = { anchored: 0, approximate: 0, 'not-found': 0 };
  for (const each of found) states[each?.state ?? 'not-found']! += 1;

  const every = Math.max(1, Math.floor(kept.length / sampleSize));
  const sample = kept.filter((_, i) => i % every === 0);
  const plainBegin = performance.now();
  for (const each of sample) plainWay(page.text, each);
  const plain = ((performance.now() - plainBegin) * kept.length) / sample.length;
  return { prepare: prepared - begin, find: end - prepared, total: end - begin, states, plain };
}
