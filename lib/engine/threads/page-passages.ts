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

/** So many passages of a page are kept ready: a page can have thousands, and each has a vector and its words. */
const mostReady = 200;

/**
 * The passages of one page, each ready to be compared once its vector is known. Those that nobody has asked for in a
 * while are forgotten; whoever needs one again tells its vector again.
 */
export class PagePassages {
  readonly details: PageDetails;
  readonly #passages: ReadonlyMap<string, PagePassage>;
  #words: PlanWords | undefined;
  /** The one that was asked for last stands last. */
  readonly #ready = new Map<string, ComparablePassage>();

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
    this.#putLast(id, known);
    for (const oldest of this.#ready.keys()) {
      if (this.#ready.size <= mostReady) break;
      this.#ready.delete(oldest);
    }
    return known;
  }

  /** Undefined when its vector is not known, or not any more. */
  get(id: string): ComparablePassage | undefined {
    const known = this.#ready.get(id);
    if (known) this.#putLast(id, known);
    return known;
  }

  #putLast(id: string, known: ComparablePassage): void {
    this.#ready.delete(id);
    this.#ready.set(id, known);
  }
}
