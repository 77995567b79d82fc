import TinyQueue from 'tinyqueue';

/** How firmly two tasks of different plans belong together. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly value: number;
}

/** What the user says of pairs of tasks. */
export interface Constraints {
  /** Pairs that may not be in one group. */
  readonly apart: readonly (readonly [string, string])[];
  /** Tasks that are in one group, whatever else is said. */
  readonly together: readonly (readonly string[])[];
}

export interface GroupingSettings {
  /** From this value two groups become one. */
  readonly least: number;
  /** What two plans count for whose tasks have no link. */
  readonly unlinked: number;
  /** Of one plan at most so many tasks are about one thing; more are about a subject. */
  readonly perPlan: number;
}

export const noConstraints: Constraints = { apart: [], together: [] };

/**
 * Groups the tasks that are about one thing. From single tasks on, the two groups that belong together most firmly become
 * one, until none are firm enough (agglomerative clustering). How firmly: the mean over the pairs of their plans of the
 * firmest link between tasks of the two plans. Each year speaks once and with its best, so a group does not grow because
 * it is large, nor because one pair of sentences happens to be alike.
 *
 * The result depends on the set of links alone, not on any order: ties are broken by the tasks' keys.
 *
 * @param tasks keys of the tasks
 * @param planOf the plan of a task
 * @param links one for a pair, at most; those within a plan or with other tasks are passed over
 * @returns the groups, each and all in the order of their keys; tasks that belong to none are groups of one
 */
export function groupTasks(
  tasks: readonly string[],
  planOf: (task: string) => string,
  links: readonly Link[],
  settings: GroupingSettings,
  constraints: Constraints = noConstraints,
): string[][] {
  const keys = [...new Set(tasks)].sort();
  const numbers = new Map(keys.map((key, i) => [key, i]));
  const grouping = new Grouping(keys.map(planOf), settings);
  for (const { a, b, value } of links) {
    const [i, j] = [numbers.get(a), numbers.get(b)];
    if (i !== undefined && j !== undefined) grouping.link(i, j, value);
  }
  for (const [a, b] of constraints.apart) {
    const [i, j] = [numbers.get(a), numbers.get(b)];
    if (i !== undefined && j !== undefined && i !== j) grouping.forbid(i, j);
  }
  for (const wanted of constraints.together) {
    const there = wanted.map((key) => numbers.get(key)).filter((i) => i !== undefined);
    for (const other of there.slice(1)) grouping.joinTasks(there[0]!, other);
  }
  grouping.run();
  return grouping.groups().map((group) => group.map((i) => keys[i]!));
}

/** What stands between two groups: the firmest link of each pair of their plans, by `Grouping.#pair`. */
interface Links {
  readonly ofPlans: Map<number, number>;
  /** Of the links. */
  sum: number;
}

/** Or that they may not be one. */
type Between = Links | typeof forbidden;
const forbidden = null;

interface Group {
  /** Numbers of its tasks; the first is the least and names the group. */
  readonly tasks: number[];
  /** How many of its tasks are of each plan. */
  readonly plans: Map<number, number>;
  readonly others: Map<number, Between>;
}

interface Offer {
  readonly a: number;
  readonly b: number;
  readonly value: number;
}

class Grouping {
  readonly #settings: GroupingSettings;
  readonly #planCount: number;
  readonly #groups: (Group | undefined)[];
  /** The group each task is in. */
  readonly #home: number[];

  constructor(plans: readonly string[], settings: GroupingSettings) {
    const numbers = new Map([...new Set(plans)].sort().map((plan, i) => [plan, i]));
    this.#settings = settings;
    this.#planCount = numbers.size;
    this.#home = plans.map((_, i) => i);
    this.#groups = plans.map((plan, i) => ({
      tasks: [i],
      plans: new Map([[numbers.get(plan)!, 1]]),
      others: new Map(),
    }));
  }

  link(i: number, j: number, value: number): void {
    const [[p], [q]] = [[...this.#groups[i]!.plans.keys()], [...this.#groups[j]!.plans.keys()]];
    if (p === q) return;
    const between: Links = { ofPlans: new Map([[this.#pair(p!, q!), value]]), sum: value };
    this.#groups[i]!.others.set(j, between);
    this.#groups[j]!.others.set(i, between);
  }

  forbid(i: number, j: number): void {
    this.#groups[i]!.others.set(j, forbidden);
    this.#groups[j]!.others.set(i, forbidden);
  }

  joinTasks(i: number, j: number): void {
    const [a, b] = [this.#home[i]!, this.#home[j]!];
    if (a !== b) this.#join(Math.min(a, b), Math.max(a, b));
  }

  run(): void {
    const queue = new TinyQueue<Offer>([], (x, y) => y.value - x.value || x.a - y.a || x.b - y.b);
    const offer = (i: number, j: number) => {
      const [a, b] = [Math.min(i, j), Math.max(i, j)];
      const value = this.#value(a, b);
      if (value >= this.#settings.least) queue.push({ a, b, value });
    };
    for (const [a, group] of this.#groups.entries())
      for (const b of group?.others.keys() ?? []) if (a < b) offer(a, b);
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { a, b, value } = next;
      // An old offer: one of the two has grown since.
      if (!this.#groups[a] || !this.#groups[b] || this.#value(a, b) !== value) continue;
      if (this.#isTooMuch(a, b)) {
        this.forbid(a, b);
        continue;
      }
      this.#join(a, b);
      for (const other of this.#groups[a]!.others.keys()) offer(a, other);
    }
  }

  groups(): number[][] {
    return this.#groups
      .filter((group) => group !== undefined)
      .map(({ tasks }) => tasks.sort((a, b) => a - b));
  }

  #pair(p: number, q: number): number {
    return p < q ? p * this.#planCount + q : q * this.#planCount + p;
  }

  #value(a: number, b: number): number {
    const [one, other] = [this.#groups[a]!, this.#groups[b]!];
    const between = one.others.get(b);
    if (!between) return Number.NEGATIVE_INFINITY;
    let common = 0;
    for (const plan of one.plans.keys()) if (other.plans.has(plan)) common += 1;
    const pairs = one.plans.size * other.plans.size - common;
    return (between.sum + (pairs - between.ofPlans.size) * this.#settings.unlinked) / pairs;
  }

  #isTooMuch(a: number, b: number): boolean {
    const { plans } = this.#groups[b]!;
    for (const [plan, count] of this.#groups[a]!.plans) {
      if (count + (plans.get(plan) ?? 0) > this.#settings.perPlan) return true;
    }
    return false;
  }

  /** The second group becomes part of the first. */
  #join(a: number, b: number): void {
    const [one, other] = [this.#groups[a]!, this.#groups[b]!];
    for (const task of other.tasks) {
      one.tasks.push(task);
      this.#home[task] = a;
    }
    for (const [plan, count] of other.plans) one.plans.set(plan, (one.plans.get(plan) ?? 0) + count);
    one.others.delete(b);
    this.#groups[b] = undefined;
    for (const [third, between] of other.others) {
      if (third === a) continue;
      const own = one.others.get(third);
      const both = own === undefined ? between : firmest(own, between);
      one.others.set(third, both);
      const { others } = this.#groups[third]!;
      others.delete(b);
      others.set(a, both);
    }
  }
}

/** Takes two groups' links with a third together. The one with more takes the others in. */
function firmest(one: Between, other: Between): Between {
  if (one === forbidden || other === forbidden) return forbidden;
  const [more, less] = one.ofPlans.size >= other.ofPlans.size ? [one, other] : [other, one];
  for (const [pair, value] of less.ofPlans) {
    const own = more.ofPlans.get(pair);
    if (own !== undefined && own >= value) continue;
    more.ofPlans.set(pair, value);
    more.sum += value - (own ?? 0);
  }
  return more;
}
