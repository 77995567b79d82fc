import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Field } from '../../../lib/policy/lexicon/term-family.ts';
import type { ThreadSummary } from '../../../lib/threads/thread.ts';
import { filterThreads, type ThreadCounts } from './filter-threads.ts';
import { groupByField, orderThreads, type ThreadOrder } from './order-threads.ts';
import { searchThreads, termsOf } from './search-threads.ts';
import { type ThreadFilter, usualFilter } from './thread-filter.ts';
import type { WorkbenchThreadsView } from './threads-place-view.ts';

/** A row of the list: a topic's heading, or a thread. */
export type ThreadRow =
  | {
      readonly is: 'field';
      readonly key: string;
      readonly field: Field | null;
      readonly count: number;
      /** Its threads are not shown. */
      readonly folded: boolean;
    }
  | { readonly is: 'thread'; readonly key: string; readonly thread: ThreadSummary };

/** What the list of threads remembers, and what follows from it. */
export interface ThreadsState {
  readonly query: Signal<string>;
  readonly filter: Signal<ThreadFilter>;
  readonly order: Signal<ThreadOrder>;
  /** Keys of topics whose threads are not shown. */
  readonly folded: Signal<ReadonlySet<string>>;
  /** Key of the row the keyboard is on; another object to have it focused. */
  readonly current: Signal<{ readonly key: string; readonly focus: boolean } | null>;
  /** How a thread was opened last; another object when another is. `focus`: the keyboard is to go on in it. */
  readonly opening: Signal<{ readonly focus: boolean }>;
  /** What was searched for, folded. */
  readonly terms: ReadonlySignal<readonly string[]>;
  readonly all: ReadonlySignal<readonly ThreadSummary[]>;
  readonly counts: ReadonlySignal<ThreadCounts>;
  /** Threads that pass search and filters. */
  readonly found: ReadonlySignal<readonly ThreadSummary[]>;
  readonly rows: ReadonlySignal<readonly ThreadRow[]>;
  /** Key of the one row that Tab reaches. */
  readonly tabStop: ReadonlySignal<string | null>;
  /** Years of the library, ascending. */
  readonly years: ReadonlySignal<readonly number[]>;
}

export const fieldKey = (field: Field | null): string => `field ${field ?? ''}`;

export function createThreadsState({ library }: WorkbenchThreadsView): ThreadsState {
  const query = signal('');
  const filter = signal(usualFilter);
  const order = signal<ThreadOrder>('field');
  const folded = signal<ReadonlySet<string>>(new Set());
  const current = signal<{ readonly key: string; readonly focus: boolean } | null>(null);
  const known = computed(() => (library.value?.is === 'there' ? library.value.of : null));
  const all = computed(() => known.value?.threads ?? []);
  const terms = computed(() => termsOf(query.value));
  const filtered = computed(() => filterThreads(searchThreads(all.value, terms.value), filter.value));
  const found = computed(() => orderThreads(filtered.value.passed, order.value));
  const rows = computed(() =>
    order.value === 'field'
      ? groupByField(found.value).flatMap(({ field, threads }): ThreadRow[] => {
          const key = fieldKey(field);
          // What is searched for must not hide in a topic that was folded before.
          const isFolded = folded.value.has(key) && terms.value.length === 0;
          const heading = { is: 'field', key, field, count: threads.length, folded: isFolded } as const;
          return isFolded ? [heading] : [heading, ...threads.map(rowOf)];
        })
      : found.value.map(rowOf),
  );
  return {
    query,
    filter,
    order,
    folded,
    current,
    opening: signal({ focus: false }),
    terms,
    all,
    counts: computed(() => filtered.value.counts),
    found,
    rows,
    tabStop: computed(() => {
      const key = current.value?.key;
      if (key !== undefined && rows.value.some((row) => row.key === key)) return key;
      return rows.value[0]?.key ?? null;
    }),
    years: computed(() => {
      const years = new Set((known.value?.plans ?? []).map(({ year }) => year));
      for (const thread of all.value) for (const year of thread.years) years.add(year);
      return [...years].sort((a, b) => a - b);
    }),
  };
}

const rowOf = (thread: ThreadSummary): ThreadRow => ({ is: 'thread', key: thread.id, thread });

/** Puts the keyboard on the first row: what it was on has gone. */
export function toFirstRow({ rows, current }: ThreadsState): void {
  const first = rows.value[0];
  if (first) current.value = { key: first.key, focus: true };
}

/** Shows or hides the threads of a topic. */
export function foldField({ folded }: ThreadsState, key: string): void {
  const next = new Set(folded.value);
  if (!next.delete(key)) next.add(key);
  folded.value = next;
}
