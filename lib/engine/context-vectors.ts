import type { Passage } from '../policy/passage.ts';

/** What a context vector needs to know of a passage or a task besides its vector. */
export type InContext = Pick<Passage, 'text' | 'headings' | 'section'>;

/** The text that is embedded besides a task's own: its innermost heading before it. Null without a heading. */
export function headedText(task: InContext): string | null {
  const heading = task.headings.at(-1);
  return heading === undefined ? null : `${heading}：${task.text}`;
}

const headedShare = 0.5;
const aroundShare = 0.3;
/** How many neighbours on each side stand for the section where there is no heading. */
export const reach = 2;

/**
 * Context vectors of the tasks of one plan, in order: normalise(own + 0.5 · headed + 0.3 · mean of the section), and
 * where there is no heading normalise(own + 0.3 · mean of the two neighbours on each side).
 *
 * @param tasks the tasks of one plan in reading order
 * @param own the vector of each task's text
 * @param headed the vector of each task's `headedText`, null where that is null
 */
export function taskVectors(
  tasks: readonly InContext[],
  own: readonly Float32Array[],
  headed: readonly (Float32Array | null)[],
): Float32Array[] {
  const sections = sectionMeans(tasks, own);
  return tasks.map((task, i) => {
    const sum = own[i]!.slice();
    const withHeading = headed[i];
    if (withHeading) {
      addTo(sum, withHeading, headedShare);
      addTo(sum, sections.get(task.section)!, aroundShare);
    } else {
      addTo(sum, neighbourMean(own, i), aroundShare);
    }
    return normalise(sum);
  });
}

/**
 * The context vector of passage `i` of a page: normalise(own + 0.3 · mean of the two neighbours on each side). It needs
 * no embedding but those of the passages themselves, so results can follow as the vectors come: neighbours that are
 * not there yet are left out. docs/matching.md has what the dearer forms would give.
 */
export function passageVector(own: readonly (Float32Array | undefined)[], i: number): Float32Array {
  const sum = own[i]!.slice();
  addTo(sum, neighbourMean(own, i), aroundShare);
  return normalise(sum);
}

function sectionMeans(tasks: readonly InContext[], own: readonly Float32Array[]): Map<number, Float32Array> {
  const means = new Map<number, Float32Array>();
  for (const [i, task] of tasks.entries()) {
    const mean = means.get(task.section);
    if (mean) addTo(mean, own[i]!, 1);
    else means.set(task.section, own[i]!.slice());
  }
  for (const mean of means.values()) normalise(mean);
  return means;
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
