import TinyQueue from 'tinyqueue';

/** How firmly two tasks belong together. */
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
  /** What a pair counts that has no link. */
  readonly unlinked: number;
  /** Of one plan at most so many tasks are about one thing; more are about a subject. */
  readonly perPlan: number;
}

export const noConstraints: Constraints = { apart: [], together: [] };

/** Part of the firmest link in the value of two groups; the rest is the mean of all. */
const firmest = 0.4;

interface Group {
  /** The least key in it: groups are told apart, and ties broken, by it. */
  readonly key: string;
  readonly members: readonly string[];
  readonly ofPlan: ReadonlyMap<string, number>;
}

/**
 * Groups the tasks that are about one thing: from single tasks, the two groups that belong together most firmly become
 * one, until none do. How firmly is updated as by Lance and Williams ("A general theory of classificatory sorting
 * strategies", 1967), between single and average linkage: single linkage alone chains through years of drifting
 * words, average linkage alone loses what one task says in a clause.
 *
 * The result depends on the set of links alone, not on any order: ties are broken by the tasks' keys.
 *
 * @param tasks keys of the tasks
 * @param planOf the plan of a task
 * @param links one for a pair, at most
 * @returns the groups, each and all in the order of their keys; tasks that belong to none are groups of one
 */
export function groupTasks(
  tasks: readonly string[],
  planOf: (task: string) => string,
  links: readonly Link[],
  { least, unlinked, perPlan }: GroupingSettings,
  { apart, together }: Constraints = noConstraints,
): string[][] {
  const known = new Set(tasks);
  const groups = new Map<string, Group>();
  const values = new Map<string, Map<string, number>>();
  const forbidden = Number.NEGATIVE_INFINITY;
  const set = (a: string, b: string, value: number) => {
    values.get(a)!.set(b, value);
    values.get(b)!.set(a, value);
  };
  for (const key of tasks) {
    groups.set(key, { key, members: [key], ofPlan: new Map([[planOf(key), 1]]) });
    values.set(key, new Map());
  }
  for (const { a, b, value } of links) if (groups.has(a) && groups.has(b)) set(a, b, value);
  for (const [a, b] of apart) if (a !== b && groups.has(a) && groups.has(b)) set(a, b, forbidden);

  const queue = new TinyQueue<Link>([], firmestFirst);
  const offer = (a: string, b: string, value: number) => {
    if (value >= least) queue.push(a < b ? { a, b, value } : { a: b, b: a, value });
  };

  const join = (one: Group, other: Group): Group => {
    const [first, second] = one.key < other.key ? [one, other] : [other, one];
    const [x, y] = [values.get(first.key)!, values.get(second.key)!];
    const [n, m] = [first.members.length, second.members.length];
    const ofPlan = new Map(first.ofPlan);
    for (const [plan, count] of second.ofPlan) ofPlan.set(plan, (ofPlan.get(plan) ?? 0) + count);
    const joined: Group = { key: first.key, members: [...first.members, ...second.members], ofPlan };
    const next = new Map<string, number>();
    for (const other of new Set([...x.keys(), ...y.keys()])) {
      values.get(other)!.delete(second.key);
      if (other === first.key || other === second.key) continue;
      const [u, v] = [x.get(other) ?? unlinked, y.get(other) ?? unlinked];
      const mean = (u * n + v * m) / (n + m);
      next.set(
        other,
        Math.min(u, v) === forbidden ? forbidden : firmest * Math.max(u, v) + (1 - firmest) * mean,
      );
    }
    values.delete(second.key);
    groups.delete(second.key);
    values.set(first.key, next);
    groups.set(first.key, joined);
    for (const [other, value] of next) values.get(other)!.set(first.key, value);
    return joined;
  };

  for (const wanted of together) {
    const there = wanted.filter((key) => known.has(key));
    for (const key of there.slice(1)) {
      const one = groupWith(groups, there[0]!);
      const other = groupWith(groups, key);
      if (one !== other) join(one, other);
    }
  }
  for (const [a, others] of values) for (const [b, value] of others) if (a < b) offer(a, b, value);

  for (let pair = queue.pop(); pair; pair = queue.pop()) {
    const one = groups.get(pair.a);
    const other = groups.get(pair.b);
    // An old offer: one of them has grown since.
    if (!one || !other || values.get(pair.a)!.get(pair.b) !== pair.value) continue;
    if (isTooMuch(one, other, perPlan)) {
      set(pair.a, pair.b, forbidden);
      continue;
    }
    const { key } = join(one, other);
    for (const [third, value] of values.get(key)!) offer(key, third, value);
  }
  return [...groups.values()].map(({ members }) => members.toSorted()).sort(([a], [b]) => (a! < b! ? -1 : 1));
}

function firmestFirst(x: Link, y: Link): number {
  return y.value - x.value || compare(x.a, y.a) || compare(x.b, y.b);
}

const compare = (x: string, y: string) => (x < y ? -1 : Number(x > y));

/** Before anything is joined by its links there are few groups of more than one. */
function groupWith(groups: ReadonlyMap<string, Group>, key: string): Group {
  return groups.get(key) ?? [...groups.values()].find(({ members }) => members.includes(key))!;
}

function isTooMuch(one: Group, other: Group, perPlan: number): boolean {
  for (const [plan, count] of one.ofPlan) {
    if (count + (other.ofPlan.get(plan) ?? 0) > perPlan) return true;
  }
  return false;
}
