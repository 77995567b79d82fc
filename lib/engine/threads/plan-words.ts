import { comparableText } from '../../policy/comparable.ts';
import { countTerms, isGenericBigram } from '../terms.ts';

/** A vector of length 1 over the terms of terms.ts, of which most are 0. */
export interface WordVector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/**
 * How telling the terms of one plan are: TF-IDF as in lexical-index.ts, with N and df counted over the plan's own tasks
 * alone. What a plan says everywhere says little in it; and as nothing outside of the plan counts, what two tasks have in
 * common does not depend on the rest of the library.
 */
export class PlanWords {
  readonly #frequency = new Map<number, number>();
  readonly #tasks: number;

  constructor(texts: readonly string[]) {
    this.#tasks = texts.length;
    for (const text of texts) {
      for (const term of countTerms(comparableText(text)).keys())
        this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1);
    }
  }

  /** @param comparable a task's text or a part of it, as it is compared */
  vector(comparable: string): WordVector {
    const terms: number[] = [];
    const weights: number[] = [];
    let squares = 0;
    for (const [term, count] of countTerms(comparable)) {
      if (isGenericBigram(term)) continue;
      const weight = (1 + Math.log(count)) * Math.log(1 + this.#tasks / (this.#frequency.get(term) ?? 1));
      terms.push(term);
      weights.push(weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    return {
      terms: Uint32Array.from(terms),
      weights: Float32Array.from(weights, (weight) => weight / length),
    };
  }
}
