import type { Apart } from './group-tasks.ts';

/** Keys of tasks that are about one thing, in their order. */
export type Group = readonly string[];

/** What the user says of tasks. */
export interface Constraints {
  /** A task, and another that it is not to be in one group with. */
  readonly apart: readonly Apart[];
  /** Tasks that are to be in one group. */
  readonly together: readonly (readonly string[])[];
}

/**
 * Makes one of the groups whose tasks the user says belong together: all of them, for what the user saw was whole
 * groups. Of two tasks that are apart all the same, one leaves what it was brought into by others: that which nobody
 * named, the first where nobody named either.
 *
 * @param groups every task in one of them; those in one are not apart
 * @returns the groups; one that nothing is said of is the same object
 */
export function uniteGroups(groups: readonly Group[], { apart, together }: Constraints): Group[] {
  const homes = new Map<string, Set<Group>>();
  for (const group of groups) {
    const home = new Set([group]);
    for (const key of group) homes.set(key, home);
  }
  for (const keys of together) {
    const [first, ...others] = keys.flatMap((key) => homes.get(key) ?? []);
    for (const other of others) {
      for (const group of other) {
        first!.add(group);
        for (const key of group) homes.set(key, first!);
      }
    }
  }
  const named = new Set(together.flat());
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
