import { type Constraints, groupTasks, type Link, noConstraints } from '../../threads/group-tasks.ts';
import { linkPlans } from './link-plans.ts';
import type { PlanFeatures } from './plan-features.ts';

/** Chosen in docs/threads.md. Links below `unlinked` count as that. */
export const grouping = { least: 0.52, unlinked: 0.2, perPlan: 6 };

/** A task by its plan and its place among the plan's tasks. */
export interface TaskPlace {
  readonly plan: string;
  readonly task: number;
}

/** Keys order as plans do by id, and tasks by place. */
export const placeKey = ({ plan, task }: TaskPlace): string => `${plan}#${String(task).padStart(6, '0')}`;

export function placeOf(key: string): TaskPlace {
  const at = key.lastIndexOf('#');
  return { plan: key.slice(0, at), task: Number(key.slice(at + 1)) };
}

/**
 * The threads of a library: which tasks are about one thing. What two tasks have in common depends on their two plans
 * alone (plan-features.ts), and groups only on the links within a component; so a plan that comes is compared with the
 * others once, the groups it does not touch stay, and the result is the same in whatever order plans come.
 */
export class LibraryThreads {
  readonly #plans = new Map<string, PlanFeatures>();
  /** Links from each plan to each that came before it. */
  readonly #links = new Map<string, readonly Link[]>();
  /** The groups of each component, by what they were made of. */
  #components = new Map<string, readonly (readonly string[])[]>();
  #constraints: Constraints = noConstraints;
  #groups: readonly (readonly string[])[] | undefined;
  #homes = new Map<string, readonly string[]>();

  plan(id: string): PlanFeatures | undefined {
    return this.#plans.get(id);
  }

  /**
   * Adds a plan. It is compared with one plan a step, so that others can work in between.
   * @throws RangeError when the plan is there
   */
  *add(features: PlanFeatures): Generator<void> {
    if (this.#plans.has(features.plan)) throw new RangeError(`${features.plan} is there already`);
    this.#plans.set(features.plan, features);
    for (const other of this.#plans.values()) {
      const [a, b] = features.plan < other.plan ? [features, other] : [other, features];
      const links: Link[] = [];
      for (const link of linkPlans(a, b, grouping.unlinked)) {
        links.push({
          a: placeKey({ plan: a.plan, task: link.a }),
          b: placeKey({ plan: b.plan, task: link.b }),
          value: link.affinity.value,
        });
      }
      this.#links.set(JSON.stringify([a.plan, b.plan]), links);
      this.#groups = undefined;
      yield;
    }
  }

  /** Takes a plan out again. */
  remove(plan: string): void {
    if (!this.#plans.delete(plan)) return;
    for (const key of this.#links.keys()) {
      if ((JSON.parse(key) as string[]).includes(plan)) this.#links.delete(key);
    }
    this.#groups = undefined;
  }

  /** What the user says of pairs of tasks, by `placeKey`. */
  constrain(constraints: Constraints): void {
    this.#constraints = constraints;
    this.#groups = undefined;
  }

  /** All groups, those of one task too, by their first key. Groups that nothing has touched are the same arrays. */
  groups(): readonly (readonly string[])[] {
    if (!this.#groups) {
      this.#groups = this.#group();
      this.#homes = new Map(this.#groups.flatMap((group) => group.map((key) => [key, group])));
    }
    return this.#groups;
  }

  /** The group a task is in. */
  groupOf(key: string): readonly string[] | undefined {
    this.groups();
    return this.#homes.get(key);
  }

  #group(): (readonly string[])[] {
    const components = new Components();
    for (const { plan, tasks } of this.#plans.values())
      for (let task = 0; task < tasks.length; task += 1) components.enter(placeKey({ plan, task }));
    const links = [...this.#links.values()];
    for (const ofPlans of links)
      for (const { a, b, value } of ofPlans) if (value >= grouping.least) components.join(a, b);
    for (const [first, ...others] of this.#constraints.together)
      for (const other of others) components.join(first!, other);

    const inside = Map.groupBy(
      links.flatMap((ofPlans) => ofPlans.filter(({ a, b }) => components.of(a) === components.of(b))),
      ({ a }) => components.of(a),
    );
    const made = new Map<string, readonly (readonly string[])[]>();
    for (const [root, tasks] of components.all()) {
      const constraints = this.#within(new Set(tasks));
      const name = JSON.stringify([tasks, constraints]);
      made.set(
        name,
        this.#components.get(name) ??
          (tasks.length === 1
            ? [tasks]
            : groupTasks(tasks, (key) => placeOf(key).plan, inside.get(root) ?? [], grouping, constraints)),
      );
    }
    this.#components = made;
    return [...made.values()].flat().sort(([a], [b]) => (a! < b! ? -1 : 1));
  }

  #within(tasks: ReadonlySet<string>): Constraints {
    return {
      apart: this.#constraints.apart.filter((pair) => pair.every((key) => tasks.has(key))),
      together: this.#constraints.together.filter((keys) => keys.some((key) => tasks.has(key))),
    };
  }
}

/** Sets of tasks that hang together (union–find with path halving). */
class Components {
  readonly #up = new Map<string, string>();

  enter(key: string): void {
    this.#up.set(key, key);
  }

  of(key: string): string {
    let at = key;
    for (let up = this.#up.get(at)!; up !== at; up = this.#up.get(at)!) {
      this.#up.set(at, this.#up.get(up)!);
      at = this.#up.get(at)!;
    }
    return at;
  }

  join(a: string, b: string): void {
    if (!this.#up.has(a) || !this.#up.has(b)) return;
    const [x, y] = [this.of(a), this.of(b)];
    if (x !== y) this.#up.set(x < y ? y : x, x < y ? x : y);
  }

  /** Every set, its tasks in order. */
  all(): [string, string[]][] {
    const keys = [...this.#up.keys()].sort();
    return [...Map.groupBy(keys, (key) => this.of(key))];
  }
}
