import { type PagePassage, pageKey, pageTask } from '../../threads/make-task.ts';
import type { ThreadTask } from '../../threads/thread-task.ts';
import { featuresOf, type TaskFeatures } from './plan-features.ts';
import { PlanWords } from './plan-words.ts';

/** The page that a panel stands beside. */
export interface PageDetails {
  readonly title: string;
  /** Null when it cannot be told. */
  readonly year: number | null;
  readonly passages: readonly PagePassage[];
}

/** A passage of a page as it is compared with the library. */
export interface ComparablePassage {
  readonly task: ThreadTask;
  readonly features: TaskFeatures;
}

/** The passages of one page, each ready to be compared once its vector is known. */
export class PagePassages {
  readonly details: PageDetails;
  readonly #passages: ReadonlyMap<string, PagePassage>;
  #words: PlanWords | undefined;
  readonly #compared = new Map<string, ComparablePassage>();

  constructor(details: PageDetails) {
    this.details = details;
    this.#passages = new Map(details.passages.map((passage) => [passage.id, passage]));
  }

  /** What a passage is compared by from now on. @param vector its context vector */
  know(id: string, vector: Float32Array): ComparablePassage | undefined {
    const passage = this.#passages.get(id);
    if (!passage) return undefined;
    this.#words ??= new PlanWords(this.details.passages.map(({ text }) => text));
    const known = {
      task: pageTask(passage, this.details),
      features: featuresOf(pageKey(id), passage.text, vector, this.#words),
    };
    this.#compared.set(id, known);
    return known;
  }

  /** Undefined as long as its vector is not known. */
  get(id: string): ComparablePassage | undefined {
    return this.#compared.get(id);
  }
}
