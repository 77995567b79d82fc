import { comparableText } from '../../policy/comparable.ts';
import { measuresOf } from '../../policy/measures/measures.ts';
import { measureKey } from '../../policy/measures/same-measure.ts';
import { comparableClauses } from './clauses.ts';
import { PlanWords, type WordVector } from './plan-words.ts';
import { WordLists } from './word-lists.ts';

/** What two tasks are compared by. */
export interface TaskFeatures {
  readonly key: string;
  /** Context vector, L2-normalised. */
  readonly vector: Float32Array;
  readonly words: WordVector;
  readonly clauses: readonly WordVector[];
  /** What it states measures of, as `measureKey` names it. */
  readonly measured: ReadonlySet<string>;
}

/** The tasks of one plan as they are compared with those of another. Nothing in it depends on any other plan. */
export class PlanFeatures {
  readonly plan: string;
  readonly tasks: readonly TaskFeatures[];
  /** Mean of the context vectors: how near a task is to it is how near it is to anything in the plan. */
  readonly mean: Float32Array;
  #lists: WordLists | undefined;

  /**
   * @param plan the plan's id
   * @param tasks its tasks in reading order, with their keys and context vectors
   */
  constructor(
    plan: string,
    tasks: readonly { readonly key: string; readonly text: string; readonly vector: Float32Array }[],
  ) {
    const words = new PlanWords(tasks.map(({ text }) => text));
    this.plan = plan;
    this.tasks = tasks.map(({ key, text, vector }) => featuresOf(key, text, vector, words));
    this.mean = meanOf(tasks.map(({ vector }) => vector));
  }

  /** Its words, to be looked up. Made when first asked for. */
  get lists(): WordLists {
    this.#lists ??= new WordLists(this.tasks);
    return this.#lists;
  }
}

/** @param words of the plan or page that the text stands in */
export function featuresOf(key: string, text: string, vector: Float32Array, words: PlanWords): TaskFeatures {
  return {
    key,
    vector,
    words: words.vector(comparableText(text)),
    clauses: comparableClauses(text).map((clause) => words.vector(clause)),
    measured: new Set(
      measuresOf(text)
        .map(measureKey)
        .filter((key) => key !== null),
    ),
  };
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (let i = 0; i < mean.length; i += 1) mean[i]! += vector[i]! / vectors.length;
  return mean;
}
