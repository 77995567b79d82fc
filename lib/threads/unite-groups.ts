import type { Apart } from './group-tasks.ts';

/** Keys of tasks that are about one thing, in their order. */
export type Group = readonly string[];

/**
 * Threads that are to be one: of each the task that the user named, or all of its tasks where these are to stay together
 * whatever else becomes of them.
 */
export type Join = readonly (readonly string[])[];

/** What the user says of tasks. */
export interface Constraints {
  /** A task, and another that it is not to be in one group with. */
  readonly apart: readonly Apart[];
  readonly together: readonly Join[];
}

/**
 * Makes one of the groups whose tasks the user says belong together: all of them, for what the user saw was whole
 * groups. A task that has come to stand among others than those it was named with comes alone. Of two tasks that are
 * apart all the same, one leaves what it was brought into by others: that which nobody named, the first where nobody
 * named either.
 *
 * @param groups every task in one of them; those in one are not apart
 * @returns the groups; one that nothing is said of is the same object
 */
export function uniteGroups(groups: readonly Group[], { apart, together }: Constraints): Group[] {
  const homes = new Map<string, Set<Group>>();
  for (const group of withoutStrays(groups, together)) {
    const home = new Set([group]);
    for (const key of group) homes.set(key, home);
  }
  for (const keys of together) {
    const [first, ...others] = keys.flat().flatMap((key) => homes.get(key) ?? []);
    for (const other of others) {
      for (const group of other) {
        first!.add(group);
        for (const key of group) homes.set(key, first!);
      }
    }
  }
  const named = new Set(together.flat(2));
  const leaving = new Set<string>();
  for (const [a, b] of apart) {
    if (homes.get(a) !== homes.get(b) || (named.has(a) && named.has(b))) continue;
    leaving.add(named.has(a) ? b : a);
  }
  return [...new Set(homes.values())].flatMap((home) => {
    const [only, ...more] = home;
    if (!more.length) return [only!];
    const keys = [...home].flat().sort();
    const gone = keys.filter((key) => leaving.has(key)).map((key) => [key]);
    return [keys.filter((key) => !leaving.has(key)), ...gone];
  });
}

/** Tasks of one thread that are not in the group of most of them, but in one with others, are groups of their own. */
function withoutStrays(groups: readonly Group[], together: readonly Join[]): readonly Group[] {
  const homes = new Map(groups.flatMap((group) => group.map((key) => [key, group] as const)));
  const strays = new Set<string>();
  for (const side of together.flat()) {
    const [most, ...others] = [...Map.groupBy(side, (key) => homes.get(key))]
      .filter(([group]) => group !== undefined)
      .sort(([, one], [, other]) => other.length - one.length);
    if (!most) continue;
    for (const [group, keys] of others)
      if (keys.length < group!.length) for (const key of keys) strays.add(key);
  }
  if (!strays.size) return groups;
  return groups.flatMap((group) => {
    const alone = group.filter((key) => strays.has(key));
    if (!alone.length) return [group];
    const rest = group.filter((key) => !strays.has(key));
    return [...(rest.length ? [rest] : []), ...alone.map((key) => [key])];
  });
}
