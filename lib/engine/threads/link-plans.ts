import { dot } from '../vector-table.ts';
import { type Affinity, samePlanPenalty, valueOf } from './affinity.ts';
import type { PlanFeatures } from './plan-features.ts';
import type { WordVector } from './plan-words.ts';

/** Two tasks that have something in common: their places in their plans, and what it is. */
export interface PlanLink {
  readonly a: number;
  readonly b: number;
  readonly affinity: Affinity;
}

/** Tasks whose words have less in common than this are not compared any further. */
export const touching = { lexical: 0.02, clause: 0.05 };

/**
 * Compares every task of one plan with every task of another, or of the same plan (then each pair once).
 * The result depends on these two plans alone.
 * @param least links below this value are left out
 */
export function* linkPlans(a: PlanFeatures, b: PlanFeatures, least: number): Generator<PlanLink> {
  const inB = new WordLists(b);
  const same = a === b;
  const backgroundB = b.tasks.map((task) => dot(task.vector, a.mean));
  for (const [i, task] of a.tasks.entries()) {
    const { lexical, clause } = inB.compare(task.words, task.clauses);
    const backgroundA = dot(task.vector, b.mean);
    for (let j = same ? i + 1 : 0; j < b.tasks.length; j += 1) {
      const other = b.tasks[j]!;
      if (lexical[j]! < touching.lexical && clause[j]! < touching.clause) continue;
      const parts = {
        similarity: dot(task.vector, other.vector),
        background: (backgroundA + backgroundB[j]!) / 2,
        lexical: lexical[j]!,
        clause: clause[j]!,
      };
      const value = valueOf(parts) - (same ? samePlanPenalty : 0);
      if (value >= least) yield { a: i, b: j, affinity: { value, ...parts } };
    }
  }
}

/** The words of a plan's tasks and clauses, to be looked up by term. */
class WordLists {
  readonly #tasks: number;
  readonly #taskOfClause: Uint32Array;
  readonly #words = new Map<number, { rows: number[]; weights: number[] }>();
  readonly #clauses = new Map<number, { rows: number[]; weights: number[] }>();

  constructor({ tasks }: PlanFeatures) {
    this.#tasks = tasks.length;
    const owners: number[] = [];
    for (const [i, { words, clauses }] of tasks.entries()) {
      enter(this.#words, words, i);
      for (const clause of clauses) enter(this.#clauses, clause, owners.push(i) - 1);
    }
    this.#taskOfClause = Uint32Array.from(owners);
  }

  /** By task of this plan: the cosine of the whole texts, and the best of two clauses. */
  compare(words: WordVector, clauses: readonly WordVector[]) {
    const lexical = new Float32Array(this.#tasks);
    const clause = new Float32Array(this.#tasks);
    score(this.#words, words, lexical);
    const ofClause = new Float32Array(this.#taskOfClause.length);
    for (const own of clauses) {
      ofClause.fill(0);
      score(this.#clauses, own, ofClause);
      for (let row = 0; row < ofClause.length; row += 1) {
        const task = this.#taskOfClause[row]!;
        if (ofClause[row]! > clause[task]!) clause[task] = ofClause[row]!;
      }
    }
    return { lexical, clause };
  }
}

type Lists = Map<number, { rows: number[]; weights: number[] }>;

function enter(lists: Lists, { terms, weights }: WordVector, row: number): void {
  for (let i = 0; i < terms.length; i += 1) {
    let list = lists.get(terms[i]!);
    if (!list) lists.set(terms[i]!, (list = { rows: [], weights: [] }));
    list.rows.push(row);
    list.weights.push(weights[i]!);
  }
}

function score(lists: Lists, { terms, weights }: WordVector, scores: Float32Array): void {
  for (let i = 0; i < terms.length; i += 1) {
    const list = lists.get(terms[i]!);
    if (!list) continue;
    const weight = weights[i]!;
    for (let k = 0; k < list.rows.length; k += 1) scores[list.rows[k]!]! += weight * list.weights[k]!;
  }
}
