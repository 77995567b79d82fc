import type { Task } from '../policy/plan.ts';
import type { Fusion } from './fusion.ts';
import { LexicalIndex } from './lexical-index.ts';
import type { Model } from './model.ts';
import { VectorTable } from './vector-table.ts';

/** What ranking has to know of a task. */
export type RankedText = Pick<Task, 'text' | 'plan'>;

/** A passage that asks for its related tasks. */
export interface Query {
  readonly text: string;
  /** Its context vector (see context-vectors.ts), L2-normalised. */
  readonly vector: Float32Array;
  /** Ids of plans whose tasks are left out: those of the passage's own year, or the passage's own plan. */
  readonly without?: ReadonlySet<string>;
}

export interface Ranked {
  /** Which task, as a row of the index. */
  readonly row: number;
  /** similarity + a share of lexical: what the tasks of one query are ordered by. */
  readonly score: number;
  /**
   * How far the score stands above the mean of the query's scores over the library. The tasks of two queries are
   * compared by this: a short or general passage is somewhat like everything.
   */
  readonly lift: number;
  /** Cosine of the context vectors, -1 to 1. */
  readonly similarity: number;
  /** Cosine of the TF-IDF vectors, 0 to 1. */
  readonly lexical: number;
}

/**
 * The tasks of a library, ready to be ranked: a lexical index and a table of context vectors with the same rows.
 * Plans can be added at any time; nothing is computed twice but the weights that the new texts change.
 */
export class TaskIndex<T extends RankedText = Task> {
  readonly tasks: T[] = [];
  readonly lexical: LexicalIndex;
  readonly vectors: VectorTable;
  readonly fusion: Fusion;
  readonly #plans = new Map<string, number>();
  /** Number of the plan of every row. */
  readonly #planOfRow: number[] = [];
  /** Scores of the query in hand, by row; kept between queries to spare allocations. */
  #similarity = new Float32Array(0);
  #lexical = new Float32Array(0);

  /** @param model what the vectors are made with */
  constructor({ dimensions, fusion }: Pick<Model, 'dimensions' | 'fusion'>) {
    this.vectors = new VectorTable(dimensions);
    this.fusion = fusion;
    this.lexical = new LexicalIndex(fusion);
  }

  /**
   * Adds tasks with their context vectors, in the same order.
   * @throws RangeError when there are not as many vectors as tasks, or one has the wrong length
   */
  add(tasks: readonly T[], vectors: readonly Float32Array[]): void {
    if (tasks.length !== vectors.length)
      throw new RangeError(`${tasks.length} tasks, ${vectors.length} vectors`);
    for (const [i, task] of tasks.entries()) {
      this.vectors.add(vectors[i]!);
      this.lexical.add(task.text);
      this.tasks.push(task);
      if (!this.#plans.has(task.plan)) this.#plans.set(task.plan, this.#plans.size);
      this.#planOfRow.push(this.#plans.get(task.plan)!);
    }
  }

  /**
   * The tasks most related to a passage, best first: the weighted sum of the cosine of the context vectors and the
   * cosine of the TF-IDF vectors. docs/matching.md says what else was tried.
   *
   * @param limit how many at most
   */
  rank(query: Query, limit: number): Ranked[] {
    if (limit < 1) return [];
    this.#score(query);
    const left = Array.from(this.#plans.keys(), (plan) => !query.without?.has(plan));
    const best: { row: number; score: number }[] = [];
    let sum = 0;
    let ranked = 0;
    for (let row = 0; row < this.tasks.length; row += 1) {
      if (!left[this.#planOfRow[row]!]) continue;
      const score = this.#similarity[row]! + this.fusion.lexical * this.#lexical[row]!;
      sum += score;
      ranked += 1;
      if (best.length >= limit && score <= best[best.length - 1]!.score) continue;
      let at = best.length;
      while (at > 0 && best[at - 1]!.score < score) at -= 1;
      best.splice(at, 0, { row, score });
      if (best.length > limit) best.pop();
    }
    const mean = sum / ranked;
    return best.map(({ row, score }) => ({
      row,
      score,
      lift: score - mean,
      similarity: this.#similarity[row]!,
      lexical: this.#lexical[row]!,
    }));
  }

  #score(query: Query): void {
    if (this.#similarity.length < this.tasks.length) {
      this.#similarity = new Float32Array(this.tasks.length);
      this.#lexical = new Float32Array(this.tasks.length);
    }
    this.vectors.dots(query.vector, this.#similarity);
    this.lexical.scores(query.text, this.#lexical);
  }
}
