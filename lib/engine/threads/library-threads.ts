import { type GroupingSettings, groupTasks, type Link } from '../../threads/group-tasks.ts';
import { type Constraints, type Group, uniteGroups } from '../../threads/unite-groups.ts';
import { affinities, nearTo, nothing } from './affinity.ts';
import { Components } from './components.ts';
import type { PlanFeatures } from './plan-features.ts';

/** Chosen in docs/threads.md. */
export const grouping: GroupingSettings = { least: 0.57, unlinked: 0.4, perPlan: 3 };

/** Weaker links are not kept. */
const leastLink = 0.48;

/**
 * Two plans out of one hand use the same words for all they say: what counts as alike between them is alike beyond
 * that. Above `usual` the median of their tasks' best affinities takes this part of itself off every link.
 */
const sameHand = { usual: 0.6, part: 0.6 };

/**
 * Which tasks of a library are about one thing. What two tasks have in common depends on their two plans alone, and
 * groups on the links within a component alone: so a plan that comes is compared with the others once, groups it does
 * not touch stay as they are, and the result is the same in whatever order the plans came.
 */
export class LibraryThreads {
  readonly #plans = new Map<string, PlanFeatures>();
  /** Links between two plans, by their ids. */
  readonly #links = new Map<string, { readonly plans: readonly string[]; readonly links: readonly Link[] }>();
  /** The groups of each component, by what they were made of. */
  #components = new Map<string, readonly Group[]>();
  #constraints: Constraints = { apart: [], together: [] };
  #groups: readonly Group[] | undefined;
  readonly #homes = new Map<string, Group>();
  /** The same before the user's word brought groups together. */
  readonly #ownHomes = new Map<string, Group>();
  readonly #planOf = new Map<string, string>();

  plan(id: string): PlanFeatures | undefined {
    return this.#plans.get(id);
  }

  get plans(): Iterable<PlanFeatures> {
    return this.#plans.values();
  }

  /**
   * Adds a plan, comparing it with one plan a step, so that others can work in between.
   * @throws RangeError when a plan of this id is there
   */
  *add(features: PlanFeatures): Generator<void> {
    if (this.#plans.has(features.plan)) throw new RangeError(`${features.plan} is there already`);
    for (const { key } of features.tasks) this.#planOf.set(key, features.plan);
    for (const other of this.#plans.values()) {
      const [a, b] = features.plan < other.plan ? [features, other] : [other, features];
      this.#links.set(linksName(a.plan, b.plan), { plans: [a.plan, b.plan], links: linksBetween(a, b) });
      yield;
    }
    this.#plans.set(features.plan, features);
    this.#groups = undefined;
  }

  /** Takes a plan out again. */
  remove(plan: string): void {
    const features = this.#plans.get(plan);
    if (!features) return;
    this.#plans.delete(plan);
    for (const [name, { plans }] of this.#links) if (plans.includes(plan)) this.#links.delete(name);
    // What comes under the same keys may say something else.
    const gone = new Set(features.tasks.map(({ key }) => key));
    for (const [name, groups] of this.#components)
      if (groups.some((group) => group.some((key) => gone.has(key)))) this.#components.delete(name);
    for (const key of gone) {
      this.#planOf.delete(key);
      this.#homes.delete(key);
    }
    this.#groups = undefined;
  }

  /** What the user says of pairs of tasks. */
  constrain(constraints: Constraints): void {
    this.#constraints = constraints;
    this.#groups = undefined;
  }

  /** All groups, those of one task too, by their first key. A group that nothing has touched is the same object. */
  groups(): readonly Group[] {
    if (this.#groups) return this.#groups;
    const own = this.#group();
    this.#groups = uniteGroups(own, this.#constraints)
      .map((group) => this.#asBefore(group))
      .sort(([a], [b]) => (a! < b! ? -1 : 1));
    settle(this.#ownHomes, own);
    settle(this.#homes, this.#groups);
    return this.#groups;
  }

  /** The links between the tasks of two plans. */
  linksBetween(one: string, other: string): readonly Link[] {
    return this.#links.get(linksName(one, other))?.links ?? [];
  }

  /** The plan a task stands in. */
  planOf(key: string): string | undefined {
    return this.#planOf.get(key);
  }

  /** The group a task is in. */
  groupOf(key: string): Group | undefined {
    this.groups();
    return this.#homes.get(key);
  }

  /** The tasks that a task is about one thing with, whatever the user says belongs together. */
  ownGroupOf(key: string): Group | undefined {
    this.groups();
    return this.#ownHomes.get(key);
  }

  #group(): Group[] {
    const components = new Components(this.#planOf.keys());
    const links = [...this.#links.values()].flatMap((between) => between.links);
    for (const { a, b, value } of links) if (value >= grouping.least) components.join(a, b);

    const within = new Map<string, Link[]>();
    for (const link of links) {
      const root = components.of(link.a);
      if (root !== components.of(link.b)) continue;
      const known = within.get(root);
      if (known) known.push(link);
      else within.set(root, [link]);
    }
    const made = new Map<string, readonly Group[]>();
    for (const [root, tasks] of components.all()) {
      if (tasks.length === 1) {
        made.set(root, this.#components.get(root) ?? [tasks]);
        continue;
      }
      const there = new Set(tasks);
      const apart = this.#constraints.apart.filter((pair) => pair.every((key) => there.has(key)));
      const name = JSON.stringify([tasks, apart]);
      const group = () =>
        groupTasks(tasks, (key) => this.#planOf.get(key)!, within.get(root) ?? [], grouping, apart);
      made.set(name, this.#components.get(name) ?? group());
    }
    this.#components = made;
    return [...made.values()].flat();
  }

  /** The group that it was before, where it is of the same tasks. */
  #asBefore(group: Group): Group {
    const before = this.#homes.get(group[0]!);
    if (before?.length !== group.length) return group;
    return group.every((key) => this.#homes.get(key) === before) ? before : group;
  }
}

function settle(homes: Map<string, Group>, groups: readonly Group[]): void {
  homes.clear();
  for (const group of groups) for (const key of group) homes.set(key, group);
}

/** The firmest links between the tasks of two plans, seen from either side. */
function linksBetween(a: PlanFeatures, b: PlanFeatures): Link[] {
  const all: Link[] = [];
  const near = nearTo(a.mean, b);
  const bestOfA: number[] = [];
  const bestOfB = new Float64Array(b.tasks.length).fill(nothing);
  for (const task of a.tasks) {
    const values = affinities(task, near, b);
    let best = nothing;
    for (let j = 0; j < values.length; j += 1) {
      const value = values[j]!;
      if (value > best) best = value;
      if (value > bestOfB[j]!) bestOfB[j] = value;
      if (value >= leastLink) all.push({ a: task.key, b: b.tasks[j]!.key, value });
    }
    bestOfA.push(best);
  }
  const best = [...bestOfA, ...bestOfB].filter((value) => value !== nothing).sort((x, y) => x - y);
  const usual = best[best.length >> 1] ?? 0;
  const shift = sameHand.part * Math.max(0, usual - sameHand.usual);
  all.sort((x, y) => y.value - x.value || compare(x.a, y.a) || compare(x.b, y.b));
  const kept = new Map<string, number>();
  const links: Link[] = [];
  for (const { a: one, b: other, value } of all) {
    if (value - shift < leastLink) break;
    const [ofOne, ofOther] = [kept.get(one) ?? 0, kept.get(other) ?? 0];
    if (ofOne >= grouping.perPlan && ofOther >= grouping.perPlan) continue;
    kept.set(one, ofOne + 1);
    kept.set(other, ofOther + 1);
    links.push({ a: one, b: other, value: value - shift });
  }
  return links;
}

const linksName = (one: string, other: string) => JSON.stringify([one, other].sort());

const compare = (x: string, y: string) => (x < y ? -1 : Number(x > y));
