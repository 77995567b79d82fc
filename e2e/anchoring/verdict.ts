import type { AnchorState } from '../../lib/anchor/anchor.ts';
import type { Stretch, Truth } from './truth.ts';

/** How an annotation was found: its state, and the characters it covers. */
export interface Outcome {
  readonly state: AnchorState;
  readonly place?: Stretch;
}

/**
 * right: state and place are true. inexact: found where it stands, but not to the character, or called by another state.
 * missed: not found though it is there. undecided: the same, of words that recur and whose neighbours have changed.
 * wrong: found where it does not stand. moved: not at its own place, which has gone, but where the very same words
 * stand once more; nothing that is kept tells that from words that were moved.
 */
export type Verdict = 'right' | 'inexact' | 'missed' | 'undecided' | 'wrong' | 'moved';

/** A quote of so many characters is its own evidence wherever it stands; a shorter one must not be taken for another. */
const tellsItself = 20;

/** @param said the annotated characters, and those that were found */
export function judge(
  { states, place, edits, standing, isAmbiguous }: Truth,
  { state, place: found }: Outcome,
  said: { readonly annotated: string; readonly found: string },
): Verdict {
  if (!found) return states.includes('not-found') ? 'right' : isAmbiguous ? 'undecided' : 'missed';
  let kept = 0;
  for (let i = found.from; i < found.to; i++) if (standing.has(i)) kept++;
  const same = said.annotated === said.found;
  if (kept * 2 < found.to - found.from) {
    return same && said.annotated.length >= tellsItself && !states.includes('anchored') ? 'moved' : 'wrong';
  }
  // The same words over the border of what was inserted beside them: 一次，|一次，
  if (same && state === 'anchored' && !states.includes('anchored')) return 'right';
  const reach = Math.ceil(edits * 1.5);
  const near = (a: number, b: number) => Math.abs(a - b) <= reach;
  const isThere = place !== undefined && near(found.from, place.from) && near(found.to, place.to);
  if (!isThere) return 'inexact';
  // New words may by chance be those that they stand for.
  const isNear = () => edits > 0 && editsBetween(said.annotated, said.found) <= bound * said.annotated.length;
  if (states.includes(state)) return 'right';
  return state === 'approximate' && isNear() ? 'right' : 'inexact';
}

const bound = 0.2;

/** Levenshtein distance. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      next[k] = Math.min(next[k - 1]! + 1, row[k]! + 1, row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
