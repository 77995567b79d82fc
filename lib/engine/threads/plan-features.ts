import { comparableText } from '../../policy/comparable.ts';
import { comparableClauses } from './clauses.ts';
import { PlanWords, type WordVector } from './plan-words.ts';

/** What two tasks are compared by. */
export interface TaskFeatures {
  /** Context vector, L2-normalised. */
  readonly vector: Float32Array;
  readonly words: WordVector;
  readonly clauses: readonly WordVector[];
}

/** The tasks of one plan as they are compared with those of another. Nothing in it depends on any other plan. */
export interface PlanFeatures {
  readonly plan: string;
  readonly tasks: readonly TaskFeatures[];
  /** Mean of the context vectors: how near a task is to it is how near it is to anything in the plan. */
  readonly mean: Float32Array;
}

/**
 * @param texts the plan's tasks, or a page's passages, in reading order
 * @param vectors their context vectors
 */
export function planFeatures(
  plan: string,
  texts: readonly string[],
  vectors: readonly Float32Array[],
): PlanFeatures {
  const words = new PlanWords(texts);
  const tasks = texts.map((text, i) => ({
    vector: vectors[i]!,
    words: words.vector(comparableText(text)),
    clauses: comparableClauses(text).map((clause) => words.vector(clause)),
  }));
  return { plan, tasks, mean: meanOf(vectors) };
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (let i = 0; i < mean.length; i += 1) mean[i]! += vector[i]! / vectors.length;
  return mean;
}
