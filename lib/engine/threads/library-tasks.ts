import type { PlanDetails, Task } from '../../policy/plan.ts';
import type { CorrectableTask, ResolvedCorrections } from '../../threads/apply-corrections.ts';
import { taskKey, threadTask } from '../../threads/make-task.ts';
import type { ThreadTask } from '../../threads/thread-task.ts';
import type { Library } from '../library.ts';

type CorrectedYears = Pick<ResolvedCorrections, 'years' | 'planYears'>;

/** The tasks and plans of the library, of the years that the user says they count to. */
export class LibraryTasks {
  readonly #library: Library;
  readonly #tasks: ReadonlyMap<string, Task>;
  #corrected: CorrectedYears = { years: new Map(), planYears: new Map() };
  /** Made when first asked for. */
  readonly #made = new Map<string, ThreadTask>();
  /** Made when first asked for, and asked for with every passage. */
  #plans: readonly PlanDetails[] | undefined;

  constructor(library: Library) {
    this.#library = library;
    this.#tasks = new Map(library.index.tasks.map((task) => [taskKey(task.plan, task.start), task]));
  }

  /** The years that tasks and plans count to from now on. */
  correct(years: CorrectedYears): void {
    this.#corrected = years;
    this.#made.clear();
    this.#plans = undefined;
  }

  get keys(): Iterable<string> {
    return this.#tasks.keys();
  }

  get plans(): readonly PlanDetails[] {
    this.#plans ??= [...this.#library.plans.values()].map(({ id, title, issuer, place, year, kind }) => ({
      ...{ id, title, issuer, place, kind },
      year: this.#corrected.planYears.get(id) ?? year,
    }));
    return this.#plans;
  }

  /** @param key of a task of the library */
  get(key: string): ThreadTask {
    let made = this.#made.get(key);
    if (!made) {
      const task = this.#tasks.get(key)!;
      const year = this.#correctedYear(task);
      made = threadTask(task, this.#library.plans.get(task.plan)!, year === undefined ? {} : { year });
      this.#made.set(key, made);
    }
    return made;
  }

  /** The year a task counts to. */
  yearOf(task: Task): number {
    return this.#correctedYear(task) ?? this.#library.plans.get(task.plan)!.year;
  }

  /** All tasks as corrections find them. */
  correctable(): CorrectableTask[] {
    return [...this.#tasks].map(([key, { plan, text }]) => ({
      ...{ key, plan, text },
      year: this.#library.plans.get(plan)!.year,
    }));
  }

  /** What is said of a task goes before what is said of its plan. */
  #correctedYear({ plan, start }: Task): number | undefined {
    const { years, planYears } = this.#corrected;
    return years.get(taskKey(plan, start)) ?? planYears.get(plan);
  }
}
