import { comparableText } from '../../policy/comparable.ts';
import {
  type CorrectableTask,
  type ResolvedCorrections,
  resolve,
  type UsedCorrections,
} from '../../threads/apply-corrections.ts';
import { type Correction, correctedTasks } from '../../threads/correction.ts';
import type { ThreadTask } from '../../threads/thread-task.ts';

/** What corrections say of one passage of a page. */
export interface SaidOfPassage {
  /** The year it counts to; undefined when nothing is said of it. */
  readonly year: number | undefined;
  /** Keys of tasks that have nothing to do with it. */
  readonly apart: ReadonlySet<string>;
  /** Keys of tasks that belong together with it. */
  readonly together: readonly string[];
  /** By all corrections, of the passage and of the library. */
  readonly used: UsedCorrections;
}

/** What corrections say of passages of pages. They are known by their words alone, so that few have to be looked into. */
export class SaidOfPassages {
  readonly #corrections: readonly Correction[];
  readonly #library: readonly CorrectableTask[];
  readonly #nothing: SaidOfPassage;
  /** Words of the passages that something is said of. */
  readonly #words: ReadonlySet<string>;

  /** @param resolved what the corrections come to for the library alone */
  constructor(
    corrections: readonly Correction[],
    library: readonly CorrectableTask[],
    resolved: ResolvedCorrections,
  ) {
    this.#corrections = corrections;
    this.#library = library;
    this.#nothing = { year: undefined, apart: new Set(), together: [], used: resolved.used };
    const named = corrections.flatMap(correctedTasks).filter(({ plan }) => plan === null);
    this.#words = new Set(named.map(({ text }) => comparableText(text)));
  }

  of(passage: ThreadTask): SaidOfPassage {
    if (!this.#words.size || !this.#words.has(comparableText(passage.text))) return this.#nothing;
    const { key } = passage;
    const { apart, together, years, used } = resolve(this.#corrections, [...this.#library, passage]);
    return {
      year: years.get(key),
      apart: apartFrom(apart, [key]),
      together: together
        .filter((sides) => sides.some((side) => side.includes(key)))
        .flatMap((sides) => sides.flat().filter((k) => k !== key)),
      used,
    };
  }
}

/** All that one of these tasks is apart from, whichever of the two was named first. */
export function apartFrom(apart: ResolvedCorrections['apart'], keys: readonly string[]): Set<string> {
  return new Set(
    apart.flatMap(([task, others]) => {
      if (keys.includes(task)) return others;
      return others.some((other) => keys.includes(other)) ? [task] : [];
    }),
  );
}
