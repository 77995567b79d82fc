import type { Field } from '../../../lib/policy/lexicon/term-family.ts';
import type { Level } from '../../../lib/policy/stance/level.ts';

/** What is to be seen of the library's threads. An empty set leaves all; of a set any will do. */
export interface ThreadFilter {
  readonly fields: ReadonlySet<Field | null>;
  readonly places: ReadonlySet<string>;
  readonly levels: ReadonlySet<Level>;
  readonly programmes: ReadonlySet<string>;
  /** The years in which they began. */
  readonly begun: ReadonlySet<number>;
  readonly targets: boolean;
  readonly ended: boolean;
  readonly corrected: boolean;
  /**
   * Only threads of more than one year. Null: as is usual, which is so unless the years in which they began are chosen,
   * since what began in the last year has but one.
   */
  readonly several: boolean | null;
}

/** As the list begins: most tasks of a library stand alone, and are no story yet. */
export const usualFilter: ThreadFilter = {
  fields: new Set(),
  places: new Set(),
  levels: new Set(),
  programmes: new Set(),
  begun: new Set(),
  targets: false,
  ended: false,
  corrected: false,
  several: null,
};

/** Facets of which several entries can be set, and those that are on or off. */
export const setFacets = [
  'fields',
  'places',
  'levels',
  'begun',
  'programmes',
] as const satisfies readonly (keyof ThreadFilter)[];
export const flagFacets = [
  'targets',
  'ended',
  'corrected',
] as const satisfies readonly (keyof ThreadFilter)[];
export type SetFacet = (typeof setFacets)[number];
export type FlagFacet = (typeof flagFacets)[number];
export type Facet = SetFacet | FlagFacet;

/** How many entries of a filter are set. That singles are left out is how it begins, and not counted. */
export const filtersSet = (filter: ThreadFilter): number =>
  [...setFacets, ...flagFacets].map((facet) => setIn(filter, facet)).reduce((sum, set) => sum + set);

/** How many entries of a facet are set. */
export function setIn(filter: ThreadFilter, facet: Facet): number {
  const entries = filter[facet];
  return typeof entries === 'boolean' ? Number(entries) : entries.size;
}

/** Whether threads of one year are left out. */
export const leavesOutSingles = ({ several, begun }: ThreadFilter): boolean => several ?? begun.size === 0;

/** The same, with or without the threads of one year. */
export const leaveOutSingles = (filter: ThreadFilter, leave: boolean): ThreadFilter => ({
  ...filter,
  several: leave === leavesOutSingles({ ...filter, several: null }) ? null : leave,
});

/** An entry of a facet. */
export type EntryOf<K extends SetFacet> = ThreadFilter[K] extends ReadonlySet<infer E> ? E : never;

/** The same, with an entry set that was not, or the other way round. */
export function toggleEntry<K extends SetFacet>(
  filter: ThreadFilter,
  facet: K,
  entry: EntryOf<K>,
): ThreadFilter {
  const next = new Set<unknown>(filter[facet]);
  if (!next.delete(entry)) next.add(entry);
  return settled({ ...filter, [facet]: next });
}

/** The same, with nothing set in a facet. */
export const withoutFacet = (filter: ThreadFilter, facet: Facet): ThreadFilter =>
  settled({ ...filter, [facet]: usualFilter[facet] });

/** The same, with nothing set. Whether threads of one year are left out stays as it is. */
export const withoutFacets = (filter: ThreadFilter): ThreadFilter =>
  settled({ ...usualFilter, several: filter.several });

/** That those of one year are left out of the years chosen is not said of the years chosen next. */
const settled = (filter: ThreadFilter): ThreadFilter =>
  filter.begun.size === 0 && filter.several === true ? { ...filter, several: null } : filter;
