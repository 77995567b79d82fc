import { comparableText } from '../../policy/comparable.ts';
import type { ThreadTask } from '../../threads/thread-task.ts';
import type { LibraryTasks } from './library-tasks.ts';
import type { PagePassages } from './page-passages.ts';

/** Fewer passages than these of a page whose year is not known may be quoted: news of a plan say a task or two of it. */
const fewestWithoutYear = 5;

/** Finds in the library what a page says word for word: the plan that it is, and the task that a passage is. */
export class PageInLibrary {
  readonly #tasks: LibraryTasks;
  /** Tasks by their words; made when first asked for. */
  #byWords: ReadonlyMap<string, readonly ThreadTask[]> | undefined;
  #plans = new WeakMap<PagePassages, string | null>();

  constructor(tasks: LibraryTasks) {
    this.#tasks = tasks;
  }

  /** The tasks count to other years from now on. */
  forget(): void {
    this.#byWords = undefined;
    this.#plans = new WeakMap();
  }

  /** The task that is this very passage: one of the page's own plan, else of its year. */
  taskOf(page: PagePassages, { text }: Pick<ThreadTask, 'text'>): ThreadTask | undefined {
    const same = this.#saying(text);
    const own = this.planOf(page);
    return same.find(({ plan }) => plan === own) ?? same.find((task) => isOfYear(task, page.details.year));
  }

  /**
   * The plan that the page is, null when it is none: most of its passages stand there, and it is of the page's year, its
   * own or as corrected; where that cannot be told there are several of them.
   */
  planOf(page: PagePassages): string | null {
    let plan = this.#plans.get(page);
    if (plan === undefined) this.#plans.set(page, (plan = this.#findPlan(page)));
    return plan;
  }

  #findPlan({ details: { passages, year } }: PagePassages): string | null {
    const found = passages.flatMap(({ text }) => {
      const tasks = this.#saying(text).filter((task) => year === null || isOfYear(task, year));
      return [...new Set(tasks.map(({ plan }) => plan!))];
    });
    const counts = [...Map.groupBy(found, (plan) => plan)].map(([plan, { length }]) => ({ plan, length }));
    counts.sort((a, b) => b.length - a.length || (a.plan < b.plan ? -1 : 1));
    const [most] = counts;
    if (!most || most.length <= passages.length / 2) return null;
    return year === null && most.length < fewestWithoutYear ? null : most.plan;
  }

  #saying(text: string): readonly ThreadTask[] {
    this.#byWords ??= Map.groupBy(
      [...this.#tasks.keys].map((key) => this.#tasks.get(key)),
      (task) => comparableText(task.text),
    );
    return this.#byWords.get(comparableText(text)) ?? [];
  }
}

/** Its plan may say another year than the user, and the page either of them. */
const isOfYear = (task: ThreadTask, year: number | null): boolean =>
  year !== null && (task.year === year || task.ownYear === year);
