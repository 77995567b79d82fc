import type { Field } from '../../../lib/policy/lexicon/term-family.ts';
import type { Level } from '../../../lib/policy/stance/level.ts';
import type { ThreadSummary } from '../../../lib/threads/thread.ts';
import {
  type Facet,
  flagFacets,
  leavesOutSingles,
  setFacets,
  setIn,
  type ThreadFilter,
  withoutFacet,
} from './thread-filter.ts';

export const isSeveral = ({ years }: ThreadSummary): boolean => years.length > 1;

const any = <T>(wanted: ReadonlySet<T>, has: readonly T[]): boolean =>
  wanted.size === 0 || has.some((each) => wanted.has(each));

/** One check for each facet. */
const checks: {
  readonly [K in keyof ThreadFilter]: (thread: ThreadSummary, filter: ThreadFilter) => boolean;
} = {
  fields: ({ field }, { fields }) => fields.size === 0 || fields.has(field),
  places: ({ places }, filter) => any(filter.places, places),
  levels: ({ levels }, filter) => any(filter.levels, levels),
  programmes: ({ programmes }, filter) => any(filter.programmes, programmes),
  begun: ({ years }, filter) => any(filter.begun, years.slice(0, 1)),
  targets: ({ targets }, filter) => !filter.targets || targets,
  ended: ({ ended }, filter) => !filter.ended || ended,
  corrected: ({ corrected }, filter) => !filter.corrected || corrected,
  several: (thread, filter) => !leavesOutSingles(filter) || isSeveral(thread),
};
const facets = Object.keys(checks) as (keyof ThreadFilter)[];

export interface ThreadCounts {
  readonly fields: ReadonlyMap<Field | null, number>;
  /** The most threads first. */
  readonly places: ReadonlyMap<string, number>;
  readonly levels: ReadonlyMap<Level, number>;
  readonly programmes: ReadonlyMap<string, number>;
  /** The latest first. */
  readonly begun: ReadonlyMap<number, number>;
  readonly targets: number;
  readonly ended: number;
  readonly corrected: number;
  /** Threads of one year that are there, or would be if they were not left out. */
  readonly singles: number;
}

/**
 * The threads that pass, in their order, and for every entry of the filter how many it would leave beside what the other
 * facets ask for.
 */
export function filterThreads(
  threads: readonly ThreadSummary[],
  filter: ThreadFilter,
): { readonly passed: readonly ThreadSummary[]; readonly counts: ThreadCounts } {
  const passed: ThreadSummary[] = [];
  const byField = new Map<Field | null, number>([...filter.fields].map((field) => [field, 0]));
  const byPlace = new Map<string, number>([...filter.places].map((place) => [place, 0]));
  const byLevel = new Map<Level, number>([...filter.levels].map((level) => [level, 0]));
  const byProgramme = new Map<string, number>([...filter.programmes].map((programme) => [programme, 0]));
  const byYear = new Map<number, number>([...filter.begun].map((year) => [year, 0]));
  const flags = { targets: 0, ended: 0, corrected: 0 };
  let singles = 0;
  for (const thread of threads) {
    let only: keyof ThreadFilter | undefined;
    let fails = 0;
    for (const facet of facets) {
      if (checks[facet](thread, filter)) continue;
      only = facet;
      fails += 1;
    }
    if (fails > 1) continue;
    if (fails === 0) passed.push(thread);
    const counts = (facet: keyof ThreadFilter) => only === undefined || only === facet;
    if (counts('fields')) add(byField, thread.field);
    if (counts('places')) for (const place of thread.places) add(byPlace, place);
    if (counts('levels')) for (const level of thread.levels) add(byLevel, level);
    if (counts('programmes')) for (const programme of thread.programmes) add(byProgramme, programme);
    // To choose a year is to see those of one year too.
    const inYear = counts('begun') || (only === 'several' && filter.several === null);
    if (inYear && thread.years[0] !== undefined) add(byYear, thread.years[0]);
    for (const facet of flagFacets) if (counts(facet) && thread[facet]) flags[facet] += 1;
    if (counts('several') && !isSeveral(thread)) singles += 1;
  }
  return {
    passed,
    counts: {
      fields: byField,
      places: mostFirst(byPlace),
      levels: byLevel,
      programmes: mostFirst(byProgramme),
      begun: new Map([...byYear].sort(([a], [b]) => b - a)),
      ...flags,
      singles,
    },
  };
}

/** What of a filter is set so that without it alone some threads would pass, and how many. */
export function waysOut(
  threads: readonly ThreadSummary[],
  filter: ThreadFilter,
): readonly { readonly facet: Facet; readonly count: number }[] {
  return [...setFacets, ...flagFacets]
    .filter((facet) => setIn(filter, facet) > 0)
    .map((facet) => ({ facet, count: filterThreads(threads, withoutFacet(filter, facet)).passed.length }))
    .filter(({ count }) => count > 0);
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostFirst(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}
