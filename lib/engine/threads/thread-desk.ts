import type { PlanDetails, Task } from '../../policy/plan.ts';
import { type ResolvedCorrections, resolve, type UsedCorrections } from '../../threads/apply-corrections.ts';
import { buildThread, withPage } from '../../threads/build-thread.ts';
import { comparePlans, type LeastAffinity } from '../../threads/compare-plans.ts';
import type { PlanComparison } from '../../threads/comparison.ts';
import type { Correction } from '../../threads/correction.ts';
import type { EvidenceSource } from '../../threads/evidence-source.ts';
import { pageTaskIn, taskKey } from '../../threads/make-task.ts';
import { stripOf, summarise } from '../../threads/summarise.ts';
import { inOrder } from '../../threads/task-order.ts';
import type { Strip, Thread, ThreadSummary } from '../../threads/thread.ts';
import type { ThreadTask } from '../../threads/thread-task.ts';
import type { Group } from '../../threads/unite-groups.ts';
import type { Library } from '../library.ts';
import { affinityOf } from './affinity.ts';
import { evidenceSource } from './evidence.ts';
import { LibraryTasks } from './library-tasks.ts';
import { grouping, LibraryThreads } from './library-threads.ts';
import { PageInLibrary } from './page-in-library.ts';
import type { ComparablePassage, PagePassages } from './page-passages.ts';
import { pairValues } from './pair-values.ts';
import { placePassage } from './place-passage.ts';
import { PlanFeatures, type TaskFeatures } from './plan-features.ts';
import { apartFrom, type SaidOfPassage, SaidOfPassages } from './said-of-passages.ts';
import { ThreadNames } from './thread-names.ts';

/** Between two steps of long work others may be let in. */
export type Breathe = () => Promise<void>;

const nothing = resolve([], []);

/** docs/threads.md has the pairs that were read. */
const leastOfPairs: LeastAffinity = { single: grouping.least, part: 0.7 };

/** A passage of a page as its thread is looked for. */
interface LookedUp extends ComparablePassage {
  /** The task of the library that it is. */
  readonly twin: ThreadTask | undefined;
  readonly said: SaidOfPassage;
}

/** Answers all questions about threads: of the library, of a page's passages, and of two plans. */
export class ThreadDesk {
  readonly #library: Library;
  readonly #threads = new LibraryThreads();
  readonly #tasks: LibraryTasks;
  readonly #pages: PageInLibrary;
  readonly #features = new Map<string, TaskFeatures>();
  #corrections: readonly Correction[] = [];
  #resolved: ResolvedCorrections = nothing;
  #said = new SaidOfPassages([], [], nothing);
  /** By the keys of their tasks. */
  readonly #built = new Map<string, Thread>();
  #names: ThreadNames | undefined;

  constructor(library: Library) {
    this.#library = library;
    this.#tasks = new LibraryTasks(library);
    this.#pages = new PageInLibrary(this.#tasks);
  }

  /** Reads the library's plans. Called once, before anything else. */
  async load(breathe: Breathe): Promise<void> {
    const { index } = this.#library;
    const ofPlan = new Map<string, { key: string; text: string; vector: Float32Array }[]>();
    for (const [row, task] of index.tasks.entries()) {
      const key = taskKey(task.plan, task.start);
      const tasks = ofPlan.get(task.plan) ?? [];
      if (!tasks.length) ofPlan.set(task.plan, tasks);
      tasks.push({ key, text: task.text, vector: index.vectors.row(row) });
    }
    for (const [plan, tasks] of ofPlan) {
      const features = new PlanFeatures(plan, tasks);
      for (const task of features.tasks) this.#features.set(task.key, task);
      for (const _ of this.#threads.add(features)) await breathe();
    }
  }

  /** What the user knows better, from now on. @returns whether it is other than before */
  correct(corrections: readonly Correction[]): boolean {
    if (JSON.stringify(corrections) === JSON.stringify(this.#corrections)) return false;
    this.#corrections = corrections;
    const tasks = this.#tasks.correctable();
    this.#resolved = resolve(corrections, tasks);
    this.#said = new SaidOfPassages(corrections, tasks, this.#resolved);
    this.#threads.constrain({
      apart: pairs(this.#resolved.apart),
      together: this.#resolved.together,
    });
    this.#tasks.correct(this.#resolved);
    this.#pages.forget();
    this.#built.clear();
    return true;
  }

  /** All threads of the library. */
  async list(breathe: Breathe): Promise<ThreadSummary[]> {
    const summaries: ThreadSummary[] = [];
    for (const group of this.#threads.groups()) {
      summaries.push(summarise(this.#thread(group)));
      await breathe();
    }
    return summaries;
  }

  /** The plans, of the years they count to. */
  get plans(): readonly PlanDetails[] {
    return this.#tasks.plans;
  }

  /** The year a task counts to. */
  yearOf(task: Task): number {
    return this.#tasks.yearOf(task);
  }

  /** A thread of the library by its id; null when there is none of it any more. */
  thread(id: string): Thread | null {
    const group = this.#threads.groupOf(id);
    return group ? this.#thread(group) : null;
  }

  /** The thread of a passage of a page; null when it belongs to none. */
  passageThread(page: PagePassages, id: string): Thread | null {
    const passage = this.#lookUp(page, id);
    const group = passage && this.#groupOf(passage);
    if (!group) return null;
    const own = this.#pages.planOf(page);
    const keys = group.filter((key) => this.#threads.planOf(key) !== own);
    // The page is all there is of the thread: nothing became of it in other years.
    if (!keys.length) return null;
    const { said, task } = passage;
    return withPage(this.#thread(keys.length === group.length ? group : keys), {
      page: task,
      plans: this.plans,
      evidence: this.#evidence(said, passage),
      corrections: [...said.used].filter(([, used]) => used.includes(task.key)).map(([used]) => used),
    });
  }

  /** What stands beside a passage; null when it belongs to no thread. */
  strip(page: PagePassages, id: string): Strip | null {
    const thread = this.passageThread(page, id);
    const passage = page.get(id);
    return thread && passage ? stripOf(thread, passage.task.key) : null;
  }

  /** Keys of the library's tasks that the user says have nothing to do with a passage. */
  apartFrom(page: PagePassages, { task }: ComparablePassage): ReadonlySet<string> {
    const twin = this.#pages.taskOf(page, task);
    const own = twin ? apartFrom(this.#resolved.apart, [twin.key]) : [];
    return new Set([...this.#said.of(task).apart, ...own]);
  }

  /** Plans that a page has no past in: itself, and all of its year. That is what the user says, when it is a plan. */
  plansBeside(page: PagePassages): ReadonlySet<string> {
    const own = this.plans.find(({ id }) => id === this.#pages.planOf(page));
    const year = own ? own.year : page.details.year;
    return new Set(this.plans.filter((plan) => plan === own || plan.year === year).map(({ id }) => id));
  }

  /** Two plans side by side; null when one of them is not there. */
  compare(earlier: string, later: string): PlanComparison | null {
    const plans = this.plans;
    const [one, other] = [earlier, later].map((id) => plans.find((plan) => plan.id === id));
    if (!one || !other || one === other) return null;
    const [before, after] = [one, other].map(({ id }) =>
      this.#threads.plan(id)!.tasks.map(({ key }) => this.#tasks.get(key)),
    ) as [ThreadTask[], ThreadTask[]];
    const value = pairValues(this.#threads, this.#resolved, earlier, later);
    return comparePlans({
      earlier: one,
      later: other,
      before,
      after,
      affinity: (i, j) => value(before[i]!.key, after[j]!.key),
      least: leastOfPairs,
      evidence: this.#evidence(this.#resolved),
    });
  }

  #thread(keys: readonly string[]): Thread {
    const name = keys.join(' ');
    let thread = this.#built.get(name);
    if (!thread) this.#built.set(name, (thread = this.#build(keys)));
    return thread;
  }

  #build(keys: readonly string[]): Thread {
    const tasks = keys.map((key) => this.#tasks.get(key)).sort(inOrder);
    const there = new Set(keys);
    return buildThread({
      id: tasks[0]!.key,
      name: this.#nameOf(keys[0]!),
      tasks,
      plans: this.plans,
      evidence: this.#evidence(this.#resolved),
      corrections: [...this.#resolved.used]
        .filter(([, used]) => used.some((key) => there.has(key)))
        .map(([correction]) => correction),
    });
  }

  /** What the thread of a task is called, all of it, also where it is shown without the tasks of the page's own plan. */
  #nameOf(key: string): string {
    this.#names ??= new ThreadNames(this.#library.index.tasks);
    return this.#names
      .of(this.#threads.groups(), (each) => this.#tasks.get(each))
      .get(this.#threads.groupOf(key)!)!;
  }

  /** A passage counts to the year that the user says; if it is one of a plan, to that which the user says of the plan. */
  #lookUp(page: PagePassages, id: string): LookedUp | undefined {
    const read = page.get(id);
    if (!read) return undefined;
    const { features } = read;
    const twin = this.#pages.taskOf(page, read.task);
    const said = this.#said.of(read.task);
    let { task } = read;
    if (twin && twin.plan === this.#pages.planOf(page)) {
      const { year, ownYear, yearCorrected } = twin;
      task = { ...pageTaskIn(task, year!), ownYear, yearCorrected };
    }
    if (said.year !== undefined) task = pageTaskIn(task, said.year);
    return { task, features, twin, said };
  }

  #groupOf({ features, twin, said }: LookedUp): Group | null {
    for (const key of said.together) {
      const group = this.#threads.groupOf(key);
      if (group) return group;
    }
    const allowed = (group: Group) => !group.some((key) => said.apart.has(key));
    const own = twin && this.#threads.groupOf(twin.key);
    if (own) return allowed(own) ? own : null;
    return placePassage(features, this.#threads, allowed);
  }

  /** @param passage may be one of the tasks, besides those of the library */
  #evidence({ used }: { readonly used: UsedCorrections }, passage?: ComparablePassage): EvidenceSource {
    const compared = (task: ThreadTask) =>
      task.key === passage?.task.key
        ? { task: passage.features, mean: null }
        : { task: this.#features.get(task.key)!, mean: this.#threads.plan(task.plan!)!.mean };
    return evidenceSource(
      (before, after) => affinityOf(compared(before), compared(after)),
      this.#library.index.lexical,
      (before, after) => this.#joinedBy(before, after, used),
    );
  }

  /** The correction that brought the groups of two tasks together, or one of several; null when they are one anyway. */
  #joinedBy(before: ThreadTask, after: ThreadTask, used: UsedCorrections): string | null {
    const [one, other] = [before, after].map(({ key }) => this.#threads.ownGroupOf(key) ?? [key]);
    if (one === other) return null;
    const joins = this.#corrections.filter(({ kind }) => kind === 'together');
    const names = (id: string, group: Group) => used.get(id)?.some((key) => group.includes(key));
    const joined =
      joins.find(({ id }) => names(id, one!) && names(id, other!)) ??
      joins.find(({ id }) => names(id, other!));
    return joined?.id ?? null;
  }
}

function pairs(apart: ResolvedCorrections['apart']): [string, string][] {
  return apart.flatMap(([task, others]) => others.map((other): [string, string] => [task, other]));
}
