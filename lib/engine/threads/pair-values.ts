import type { ResolvedCorrections } from '../../threads/apply-corrections.ts';
import type { LibraryThreads } from './library-threads.ts';

/** What the user says counts before what tasks have in common, which is never near this. */
const saidByUser = 1_000;

/**
 * How firmly the tasks of two plans belong together, by their keys in either order: their links, and what the user says
 * of them. 0 where neither says anything.
 */
export function pairValues(
  threads: LibraryThreads,
  { apart, together }: Pick<ResolvedCorrections, 'apart' | 'together'>,
  earlier: string,
  later: string,
): (one: string, other: string) => number {
  const values = new Map<string, number>();
  const name = (a: string, b: string) => (a < b ? JSON.stringify([a, b]) : JSON.stringify([b, a]));
  const add = (a: string, b: string, value: number) =>
    values.set(name(a, b), (values.get(name(a, b)) ?? 0) + value);
  const addPairs = (keys: readonly string[]) => {
    for (const [i, a] of keys.entries()) for (const b of keys.slice(i + 1)) add(a, b, saidByUser);
  };
  for (const { a, b, value } of threads.linksBetween(earlier, later)) add(a, b, value);
  for (const [task, others] of apart) for (const other of others) values.delete(name(task, other));
  // The user joins whole threads; the tasks that were named come first.
  const joined = together.flat(2).map((key) => threads.groupOf(key) ?? []);
  for (const thread of new Set(joined)) addPairs(thread);
  for (const sides of together) addPairs(sides.flatMap((side) => (side.length === 1 ? side : [])));
  return (one, other) => values.get(name(one, other)) ?? 0;
}
