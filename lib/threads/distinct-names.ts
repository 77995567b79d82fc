/** Between a name and what tells it from others: 电子政务 · 公文传输. */
const between = ' · ';
/** What two threads have in common beyond these cannot be told in a line. */
const mostAdded = 2;

/** A thread that is to be named. */
export interface Unnamed {
  readonly id: string;
  /** Names for it, the best first; one or more. */
  readonly names: readonly string[];
  /** Years of its tasks, ascending. */
  readonly years: readonly number[];
}

/**
 * Names that tell threads apart. Each has its best name; those that share it are all called by it and by the next best
 * one of theirs, and those that share this too by one more; in the end by their years. So a name depends on the thread's
 * own names and on which other threads share them, not on their order; one that shares its best name with no other keeps
 * it, whatever else there is.
 * @returns by id
 */
export function distinctNames(threads: readonly Unnamed[]): Map<string, string> {
  const named = new Map<string, string>();
  tellApart(threads, ({ names }) => names[0]!, 0);
  return named;

  function tellApart(some: readonly Unnamed[], nameOf: (thread: Unnamed) => string, added: number): void {
    for (const [name, same] of Map.groupBy(some, nameOf)) {
      if (same.length === 1) named.set(same[0]!.id, name);
      else if (added < mostAdded)
        tellApart(same, ({ names }) => [name, ...names.slice(added + 1, added + 2)].join(between), added + 1);
      else for (const { id, years } of same) named.set(id, withYears(name, years));
    }
  }
}

const withYears = (name: string, years: readonly number[]): string => {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined) return name;
  return `${name}${between}${first === last ? first : `${first}—${last}`}`;
};
