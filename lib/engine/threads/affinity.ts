import { dot } from '../vector-table.ts';
import type { PlanFeatures, TaskFeatures } from './plan-features.ts';
import type { WordVector } from './plan-words.ts';

/** What makes two tasks belong together, each feature as it is before it is weighed. */
export interface Affinity {
  /** The weighed sum. */
  readonly value: number;
  /** Cosine of the context vectors. */
  readonly similarity: number;
  /** How near the two are to anything in each other's plan: the mean of their cosines with the plans' means. */
  readonly background: number;
  /** Cosine of the TF-IDF vectors, each weighed by its own plan. */
  readonly lexical: number;
  /** The same of the two most alike clauses. */
  readonly clause: number;
  /** They state a measure of the same thing: 1, else 0. */
  readonly measure: number;
}

/** docs/threads.md has what else was tried. */
const weights = { background: 0.5, lexical: 0.8, clause: 0.4, measure: 0.3 };

/** Tasks whose words have less in common than this are not compared any further. */
const touching = { lexical: 0.02, clause: 0.05 };

/** What tasks count for that have next to nothing in common: they are not in question. */
export const nothing = Number.NEGATIVE_INFINITY;

/**
 * What a task has in common with each task of a plan, by their place in the plan: the values of `affinityOf`, or `nothing`.
 * It depends on their own plans alone, not on the rest of the library.
 *
 * @param near how near each of the plan's tasks is to anything in the task's own plan (`nearTo`); null for a passage of a
 *   page, whose plan is not known as a whole: then the background is what the passage has in common with anything in the
 *   plan
 */
export function affinities(
  task: TaskFeatures,
  near: Float64Array | null,
  plan: PlanFeatures,
): Float64Array<ArrayBuffer> {
  const { lexical, clause } = plan.lists.compare(task.words, task.clauses);
  const ownBackground = dot(task.vector, plan.mean);
  const values = new Float64Array(plan.tasks.length).fill(nothing);
  for (let j = 0; j < values.length; j += 1) {
    const other = plan.tasks[j]!;
    const measure = sharesMeasure(task.measured, other.measured);
    if (!measure && lexical[j]! < touching.lexical && clause[j]! < touching.clause) continue;
    const similarity = dot(task.vector, other.vector);
    const background = near ? (ownBackground + near[j]!) / 2 : ownBackground;
    values[j] = weighed({ similarity, background, lexical: lexical[j]!, clause: clause[j]!, measure });
  }
  return values;
}

/** How near each task of a plan is to a mean of vectors. */
export function nearTo(mean: Float32Array, { tasks }: PlanFeatures): Float64Array {
  return Float64Array.from(tasks, ({ vector }) => dot(vector, mean));
}

/** What two tasks have in common, whether or not it is much. `mean`: of the vectors of a task's plan; null as above. */
export function affinityOf(
  one: { readonly task: TaskFeatures; readonly mean: Float32Array | null },
  other: { readonly task: TaskFeatures; readonly mean: Float32Array | null },
): Affinity {
  const near = [
    ...(other.mean ? [dot(one.task.vector, other.mean)] : []),
    ...(one.mean ? [dot(other.task.vector, one.mean)] : []),
  ];
  let clause = 0;
  for (const own of one.task.clauses) {
    for (const theirs of other.task.clauses) clause = Math.max(clause, cosine(own, theirs));
  }
  const parts = {
    similarity: dot(one.task.vector, other.task.vector),
    background: near.length ? near.reduce((sum, x) => sum + x, 0) / near.length : 0,
    lexical: cosine(one.task.words, other.task.words),
    clause,
    measure: sharesMeasure(one.task.measured, other.task.measured),
  };
  return { value: weighed(parts), ...parts };
}

function sharesMeasure(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  // Most tasks measure nothing, and all are asked.
  if (!one.size || !other.size) return 0;
  for (const key of one) if (other.has(key)) return 1;
  return 0;
}

function cosine(one: WordVector, other: WordVector): number {
  const weights = new Map<number, number>();
  for (let i = 0; i < one.terms.length; i += 1) weights.set(one.terms[i]!, one.weights[i]!);
  let sum = 0;
  for (let i = 0; i < other.terms.length; i += 1)
    sum += (weights.get(other.terms[i]!) ?? 0) * other.weights[i]!;
  return sum;
}

function weighed(parts: Omit<Affinity, 'value'>): number {
  return (
    parts.similarity -
    weights.background * parts.background +
    weights.lexical * parts.lexical +
    weights.clause * parts.clause +
    weights.measure * parts.measure
  );
}
