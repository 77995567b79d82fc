import { hash } from './random.ts';
import type { Outcome } from './verdict.ts';

const letters = { anchored: 'A', approximate: 'P', 'not-found': '-', pending: '?' };

/**
 * An outcome in short: A (anchored) or P (approximate) with the first character, the number of characters, and a hash of
 * what stands there; `-` for not found. Characters are counted in document order, blanks left out.
 */
export function written({ state, place }: Outcome, text: string): string {
  if (!place) return letters[state];
  const { from, to } = place;
  return `${letters[state]}${from}+${to - from}:${hash(text.slice(from, to)).toString(36)}`;
}
