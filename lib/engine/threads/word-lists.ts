import type { WordVector } from './plan-words.ts';

/** Rows that have a term, with its weight in each. */
type Lists = Map<number, { readonly rows: number[]; readonly weights: number[] }>;

/** The words of a plan's tasks and of their clauses, to be looked up by term. */
export class WordLists {
  readonly #tasks: number;
  readonly #taskOfClause: Uint32Array;
  readonly #words: Lists = new Map();
  readonly #clauses: Lists = new Map();

  constructor(tasks: readonly { readonly words: WordVector; readonly clauses: readonly WordVector[] }[]) {
    this.#tasks = tasks.length;
    const owners: number[] = [];
    for (const [i, { words, clauses }] of tasks.entries()) {
      enter(this.#words, words, i);
      for (const clause of clauses) enter(this.#clauses, clause, owners.push(i) - 1);
    }
    this.#taskOfClause = Uint32Array.from(owners);
  }

  /** For every task of the plan: the cosine of the whole texts, and that of the two most alike clauses, 0 to 1. */
  compare(
    words: WordVector,
    clauses: readonly WordVector[],
  ): { lexical: Float32Array; clause: Float32Array } {
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

function enter(lists: Lists, { terms, weights }: WordVector, row: number): void {
  for (let i = 0; i < terms.length; i += 1) {
    const list = lists.get(terms[i]!) ?? { rows: [], weights: [] };
    if (!list.rows.length) lists.set(terms[i]!, list);
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
