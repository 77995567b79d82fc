import type { Passage } from '../policy/passage.ts';

/** How much its heading and its neighbours count beside a text's own vector. */
export interface ContextShares {
  readonly heading: number;
  readonly neighbours: number;
}

/** How many neighbours on each side speak for a text's context. */
export const reach = 2;

/** The text that is embedded besides a task's own, once for all tasks under it: its innermost heading, or null. */
export function contextText(task: Pick<Passage, 'headings'>): string | null {
  return task.headings.at(-1) ?? null;
}

/**
 * Context vectors of the tasks of one plan: normalise(own + a share of its heading + a share of the mean of the two
 * neighbours on each side). A task alone often does not say what it is about ("一是要…"); what stands around it does. docs/matching.md
 * compares this with dearer forms.
 *
 * @param own the vector of each task's text, in reading order, L2-normalised
 * @param headings the vector of each task's `contextText`, null where that is null
 */
export function taskVectors(
  own: readonly Float32Array[],
  headings: readonly (Float32Array | null)[],
  shares: ContextShares,
): Float32Array[] {
  return own.map((vector, i) => {
    const sum = vector.slice();
    const heading = headings[i];
    if (heading) addTo(sum, heading, shares.heading);
    addTo(sum, neighbourMean(own, i), shares.neighbours);
    return normalise(sum);
  });
}

/**
 * The context vector of passage `i` of a page: normalise(own + a share of the mean of the two neighbours on each side).
 * It needs no embedding but those of the passages themselves, so results can follow as the vectors come; neighbours that
 * are not there (yet) are left out.
 *
 * @param own the vectors of the page's passages in reading order; `own[i]` must be there
 */
export function passageVector(
  own: readonly (Float32Array | undefined)[],
  i: number,
  shares: Pick<ContextShares, 'neighbours'>,
): Float32Array {
  const sum = own[i]!.slice();
  addTo(sum, neighbourMean(own, i), shares.neighbours);
  return normalise(sum);
}

/** The normalised mean of the neighbours that are there; all zero when none is. */
function neighbourMean(own: readonly (Float32Array | undefined)[], i: number): Float32Array {
  const mean = new Float32Array(own[i]!.length);
  for (let j = Math.max(0, i - reach); j <= Math.min(own.length - 1, i + reach); j += 1) {
    const vector = own[j];
    if (j !== i && vector) addTo(mean, vector, 1);
  }
  return normalise(mean);
}

function addTo(sum: Float32Array, vector: Float32Array, share: number): void {
  for (let i = 0; i < sum.length; i += 1) sum[i]! += share * vector[i]!;
}

/** Scales a vector to length 1, in place; a zero vector stays as it is. */
function normalise(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const number of vector) squares += number * number;
  const length = Math.sqrt(squares) || 1;
  for (let i = 0; i < vector.length; i += 1) vector[i]! /= length;
  return vector;
}
