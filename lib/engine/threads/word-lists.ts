import type { WordVector } from './plan-words.ts';

/** The words of a plan's tasks and of their clauses, to be looked up by term. */
export class WordLists {
  readonly #tasks: number;
  readonly #taskOfClause: Uint32Array;
  readonly #words: InvertedLists;
  readonly #clauses: InvertedLists;

  constructor(tasks: readonly { readonly words: WordVector; readonly clauses: readonly WordVector[] }[]) {
    this.#tasks = tasks.length;
    this.#taskOfClause = Uint32Array.from(tasks.flatMap(({ clauses }, i) => clauses.map(() => i)));
    this.#words = new InvertedLists(tasks.map(({ words }) => words));
    this.#clauses = new InvertedLists(tasks.flatMap(({ clauses }) => clauses));
  }

  /** For every task of the plan: the cosine of the whole texts, and that of the two most alike clauses, 0 to 1. */
  compare(
    words: WordVector,
    clauses: readonly WordVector[],
  ): { lexical: Float32Array; clause: Float32Array } {
    const lexical = new Float32Array(this.#tasks);
    const clause = new Float32Array(this.#tasks);
    this.#words.score(words, lexical);
    const ofClause = new Float32Array(this.#taskOfClause.length);
    for (const own of clauses) {
      this.#clauses.score(own, ofClause);
      for (let row = 0; row < ofClause.length; row += 1) {
        const value = ofClause[row]!;
        if (value === 0) continue;
        const task = this.#taskOfClause[row]!;
        if (value > clause[task]!) clause[task] = value;
        ofClause[row] = 0;
      }
    }
    return { lexical, clause };
  }
}

/** The rows that have a term, with its weight in each. */
class InvertedLists {
  /** Number of a term's list. */
  readonly #lists = new Map<number, number>();
  /** Where each list starts; the last is where all end. */
  readonly #starts: Uint32Array;
  readonly #rows: Uint32Array;
  readonly #weights: Float32Array;

  constructor(vectors: readonly WordVector[]) {
    const lengths: number[] = [];
    for (const { terms } of vectors) {
      for (const term of terms) {
        const list = this.#lists.get(term);
        if (list === undefined) this.#lists.set(term, lengths.push(1) - 1);
        else lengths[list]! += 1;
      }
    }
    this.#starts = new Uint32Array(lengths.length + 1);
    for (const [i, length] of lengths.entries()) this.#starts[i + 1] = this.#starts[i]! + length;
    const filled = this.#starts.slice();
    this.#rows = new Uint32Array(this.#starts.at(-1)!);
    this.#weights = new Float32Array(this.#rows.length);
    for (const [row, { terms, weights }] of vectors.entries()) {
      for (const [i, term] of terms.entries()) {
        const at = filled[this.#lists.get(term)!]!++;
        this.#rows[at] = row;
        this.#weights[at] = weights[i]!;
      }
    }
  }

  /** Adds to every row's score what it has in common with a vector. */
  score({ terms, weights }: WordVector, scores: Float32Array): void {
    for (let i = 0; i < terms.length; i += 1) {
      const list = this.#lists.get(terms[i]!);
      if (list === undefined) continue;
      const weight = weights[i]!;
      const end = this.#starts[list + 1]!;
      for (let at = this.#starts[list]!; at < end; at += 1)
        scores[this.#rows[at]!]! += weight * this.#weights[at]!;
    }
  }
}
