import { comparableText } from '../../policy/comparable.ts';
import type { PlanDetails, Task } from '../../policy/plan.ts';
import { type ResolvedCorrections, resolve, type UsedCorrections } from '../../threads/apply-corrections.ts';
import { buildThread, withPage } from '../../threads/build-thread.ts';
import { comparePlans, type LeastAffinity } from '../../threads/compare-plans.ts';
import type { PlanComparison } from '../../threads/comparison.ts';
import type { Correction } from '../../threads/correction.ts';
import type { EvidenceSource } from '../../threads/evidence-source.ts';
import { pageTaskIn, taskKey, threadTask } from '../../threads/make-task.ts';
import { stripOf, summarise } from '../../threads/summarise.ts';
import { inOrder } from '../../threads/task-order.ts';
import type { Strip, Thread, ThreadSummary } from '../../threads/thread.ts';
import type { ThreadTask } from '../../threads/thread-task.ts';
import type { Group } from '../../threads/unite-groups.ts';
import type { Library } from '../library.ts';
import { affinityOf } from './affinity.ts';
import { evidenceFor } from './evidence.ts';
import { grouping, LibraryThreads } from './library-threads.ts';
import type { ComparablePassage, PagePassages } from './page-passages.ts';
import { placePassage } from './place-passage.ts';
import { PlanFeatures, type TaskFeatures } from './plan-features.ts';
import { apartFrom, type SaidOfPassage, SaidOfPassages } from './said-of-passages.ts';
import { ThreadNames } from './thread-names.ts';

/** Between two steps of long work others may be let in. */
export type Breathe = () => Promise<void>;

const nothing = resolve([], []);

/** docs/threads.md has the pairs that were read. */
const leastOfPairs: LeastAffinity = { single: grouping.least, part: 0.7 };

/** What the user says counts before what tasks have in common, which is never near this. */
const saidByUser = 1_000;

/** Answers all questions about threads: of the library, of a page's passages, and of two plans. */
export class ThreadDesk {
  readonly #library: Library;
  readonly #threads = new LibraryThreads();
  readonly #tasks = new Map<string, Task>();
  readonly #features = new Map<string, TaskFeatures>();
  #corrections: readonly Correction[] = [];
  #resolved: ResolvedCorrections = nothing;
  #said = new SaidOfPassages([], [], nothing);
  /** As corrected; made when first asked for. */
  readonly #threadTasks = new Map<string, ThreadTask>();
  /** As corrected; made when first asked for, and asked for with every passage. */
  #plans: readonly PlanDetails[] | undefined;
  /** By the keys of their tasks. */
  readonly #built = new Map<string, Thread>();
  /** Keys of the tasks by year, their plans' own or as corrected, and words; made when first asked for. */
  readonly #byWords = new Map<string, string>();
  #names: ThreadNames | undefined;
  #pagePlans = new WeakMap<PagePassages, string | null>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** Reads the library's plans. Called once, before anything else. */
  async load(breathe: Breathe): Promise<void> {
    const { index } = this.#library;
    const ofPlan = new Map<string, { key: string; text: string; vector: Float32Array }[]>();
    for (const [row, task] of index.tasks.entries()) {
      const key = taskKey(task.plan, task.start);
      this.#tasks.set(key, task);
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
    const tasks = this.#correctable();
    this.#resolved = resolve(corrections, tasks);
    this.#said = new SaidOfPassages(corrections, tasks, this.#resolved);
    this.#threads.constrain({
      apart: pairs(this.#resolved.apart),
      together: this.#resolved.together,
    });
    this.#plans = undefined;
    this.#threadTasks.clear();
    this.#built.clear();
    this.#byWords.clear();
    this.#pagePlans = new WeakMap();
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
    this.#plans ??= [...this.#library.plans.values()].map(({ id, title, issuer, place, year, kind }) => ({
      ...{ id, title, issuer, place, kind },
      year: this.#resolved.planYears.get(id) ?? year,
    }));
    return this.#plans;
  }

  /** The year a task counts to. */
  yearOf(task: Task): number {
    const { years, planYears } = this.#resolved;
    return (
      years.get(taskKey(task.plan, task.start)) ??
      planYears.get(task.plan) ??
      this.#library.plans.get(task.plan)!.year
    );
  }

  /** A thread of the library by its id; null when there is none of it any more. */
  thread(id: string): Thread | null {
    const group = this.#threads.groupOf(id);
    return group ? this.#thread(group) : null;
  }

  /** The thread of a passage of a page; null when it belongs to none. */
  passageThread(page: PagePassages, id: string): Thread | null {
    const read = page.get(id);
    if (!read) return null;
    const said = this.#said.of(read.task);
    const passage = said.year === undefined ? read : { ...read, task: pageTaskIn(read.task, said.year) };
    const group = this.#groupOf(passage, said);
    if (!group) return null;
    const own = this.#planOf(page);
    const keys = group.filter((key) => this.#tasks.get(key)!.plan !== own);
    // The page is all there is of the thread: nothing became of it in other years.
    if (!keys.length) return null;
    return withPage(this.#thread(keys.length === group.length ? group : keys), {
      page: passage.task,
      plans: this.plans,
      evidence: this.#evidence(said, passage),
      corrections: [...said.used].filter(([, used]) => used.includes(passage.task.key)).map(([used]) => used),
    });
  }

  /** What stands beside a passage; null when it belongs to no thread. */
  strip(page: PagePassages, id: string): Strip | null {
    const thread = this.passageThread(page, id);
    const passage = page.get(id);
    return thread && passage ? stripOf(thread, passage.task.key) : null;
  }

  /** Keys of the library's tasks that the user says have nothing to do with a passage. */
  apartFrom(passage: ComparablePassage): ReadonlySet<string> {
    const itself = this.#itself(passage.task);
    const own = itself === undefined ? [] : apartFrom(this.#resolved.apart, [itself]);
    return new Set([...this.#said.of(passage.task).apart, ...own]);
  }

  /** Two plans side by side; null when one of them is not there. */
  compare(earlier: string, later: string): PlanComparison | null {
    const plans = this.plans;
    const [one, other] = [earlier, later].map((id) => plans.find((plan) => plan.id === id));
    if (!one || !other || one === other) return null;
    const [before, after] = [one, other].map(({ id }) =>
      this.#threads.plan(id)!.tasks.map(({ key }) => this.#task(key)),
    ) as [ThreadTask[], ThreadTask[]];
    const values = new Map<string, number>();
    const name = (a: string, b: string) => JSON.stringify([a, b]);
    const add = (a: string, b: string, value: number) =>
      values.set(name(a, b), (values.get(name(a, b)) ?? 0) + value);
    for (const { a, b, value } of this.#threads.linksBetween(earlier, later)) {
      values.set(name(a, b), value);
      values.set(name(b, a), value);
    }
    for (const [a, b] of pairs(this.#resolved.apart))
      for (const n of [name(a, b), name(b, a)]) values.delete(n);
    // The user joins whole threads; the tasks that were named come first.
    const joined = this.#resolved.together.flat();
    for (const thread of new Set(joined.map((key) => this.#threads.groupOf(key) ?? [])))
      for (const a of thread) for (const b of thread) add(a, b, saidByUser);
    for (const keys of this.#resolved.together)
      for (const a of keys) for (const b of keys) add(a, b, saidByUser);
    return comparePlans({
      earlier: one,
      later: other,
      before,
      after,
      affinity: (i, j) => values.get(name(before[i]!.key, after[j]!.key)) ?? 0,
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
    const tasks = keys.map((key) => this.#task(key)).sort(inOrder);
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
    this.#names ??= new ThreadNames(this.#tasks.values());
    return this.#names
      .of(this.#threads.groups(), (each) => this.#task(each))
      .get(this.#threads.groupOf(key)!)!;
  }

  #groupOf(passage: ComparablePassage, said: SaidOfPassage): Group | null {
    for (const key of said.together) {
      const group = this.#threads.groupOf(key);
      if (group) return group;
    }
    const allowed = (group: Group) => !group.some((key) => said.apart.has(key));
    const itself = this.#itself(passage.task);
    const own = itself === undefined ? undefined : this.#threads.groupOf(itself);
    if (own) return allowed(own) ? own : null;
    return placePassage(passage.features, this.#threads, allowed);
  }

  /** The plan of the library that the page is, if it is one: most of its passages stand there, in the same year. */
  #planOf(page: PagePassages): string | null {
    const known = this.#pagePlans.get(page);
    if (known !== undefined) return known;
    const { passages, year } = page.details;
    const plans = passages
      .map(({ text }) => this.#itself({ text, year }))
      .map((key) => this.#threads.planOf(key ?? ''));
    const [plan, same] = [...Map.groupBy(plans, (id) => id)]
      .map(([id, { length }]) => [id, length] as const)
      .filter(([id]) => id !== undefined)
      .reduce<readonly [string | undefined, number]>(
        (most, one) => (one[1] > most[1] ? one : most),
        [undefined, 0],
      );
    const own = plan !== undefined && same > passages.length / 2 ? plan : null;
    this.#pagePlans.set(page, own);
    return own;
  }

  /** The task that is this very passage. */
  #itself({ text, year }: Pick<ThreadTask, 'text' | 'year'>): string | undefined {
    if (!this.#byWords.size) {
      for (const key of this.#tasks.keys()) {
        const { year, text, plan } = this.#task(key);
        for (const each of [this.#library.plans.get(plan!)!.year, year])
          this.#byWords.set(`${each} ${comparableText(text)}`, key);
      }
    }
    return this.#byWords.get(`${year} ${comparableText(text)}`);
  }

  #task(key: string): ThreadTask {
    let made = this.#threadTasks.get(key);
    if (!made) {
      const task = this.#tasks.get(key)!;
      const year = this.#resolved.years.get(key) ?? this.#resolved.planYears.get(task.plan);
      made = threadTask(task, this.#library.plans.get(task.plan)!, year === undefined ? {} : { year });
      this.#threadTasks.set(key, made);
    }
    return made;
  }

  /** @param passage may be one of the tasks, besides those of the library */
  #evidence({ used }: { readonly used: UsedCorrections }, passage?: ComparablePassage): EvidenceSource {
    const compared = (task: ThreadTask) =>
      task.key === passage?.task.key
        ? { task: passage.features, mean: null }
        : { task: this.#features.get(task.key)!, mean: this.#threads.plan(task.plan!)!.mean };
    const affinity = (before: ThreadTask, after: ThreadTask) => affinityOf(compared(before), compared(after));
    return {
      affinity: (before, after) => affinity(before, after).value,
      of: (before, after) => {
        const { lexical } = this.#library.index;
        return evidenceFor(
          before,
          after,
          affinity(before, after),
          lexical,
          this.#joinedBy(before, after, used),
        );
      },
    };
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

  #correctable() {
    return [...this.#tasks].map(([key, { plan, text }]) => ({
      ...{ key, plan, text },
      year: this.#library.plans.get(plan)!.year,
    }));
  }
}

function pairs(apart: ResolvedCorrections['apart']): [string, string][] {
  return apart.flatMap(([task, others]) => others.map((other): [string, string] => [task, other]));
}
