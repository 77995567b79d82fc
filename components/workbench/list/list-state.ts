import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Annotation } from '../../../lib/annotation/annotation.ts';
import {
  type AnnotationFilter,
  type FacetCounts,
  filterAnnotations,
  noFilter,
  yearOf,
} from '../../../lib/annotation/search/filter-annotations.ts';
import {
  groupByPage,
  type Order,
  orderAnnotations,
} from '../../../lib/annotation/search/order-annotations.ts';
import { queryPairs, queryTerms } from '../../../lib/annotation/search/query-terms.ts';
import { searchAnnotations, searchNear } from '../../../lib/annotation/search/search-annotations.ts';

/** A row of the list: a page's heading, or an annotation. */
export type Row =
  | {
      readonly is: 'page';
      readonly key: string;
      readonly title: string;
      readonly site: string;
      readonly address: string;
      readonly year: number | null;
      readonly ids: readonly string[];
    }
  | { readonly is: 'annotation'; readonly key: string; readonly annotation: Annotation };

/** What one list of annotations remembers, and what follows from it. */
export interface ListState {
  readonly query: Signal<string>;
  readonly filter: Signal<AnnotationFilter>;
  readonly order: ReadonlySignal<Order>;
  /** Orders the list. What is searched is ordered by how well it fits, until the user orders it otherwise. */
  orderBy(order: Order): void;
  readonly grouped: Signal<boolean>;
  readonly selected: Signal<ReadonlySet<string>>;
  /** Key of the row the keyboard is on; another object to have it focused. */
  readonly current: Signal<{ readonly key: string; readonly focus: boolean } | null>;
  /** Where a range of selected rows begins. */
  readonly anchor: Signal<string | null>;
  /** What was searched for, folded; its bigrams when only what comes near was found. */
  readonly terms: ReadonlySignal<readonly string[]>;
  /** No annotation has all that was searched for: those in the list come near. */
  readonly isNear: ReadonlySignal<boolean>;
  readonly counts: ReadonlySignal<FacetCounts>;
  /** Annotations that pass search and filters, in the order of their rows. */
  readonly found: ReadonlySignal<readonly Annotation[]>;
  readonly rows: ReadonlySignal<readonly Row[]>;
  /** Those of the selected that are in the list: nothing is done to what is not to be seen. */
  readonly chosen: ReadonlySignal<readonly Annotation[]>;
  /** Key of the one row that Tab reaches. */
  readonly tabStop: ReadonlySignal<string | null>;
}

/**
 * @param all annotations the list is of, unordered
 * @param begin how it is shown at first
 */
export function createListState(
  all: ReadonlySignal<readonly Annotation[]>,
  begin: { readonly order: Order; readonly grouped: boolean },
): ListState {
  const query = signal('');
  const filter = signal(noFilter);
  const usualOrder = signal(begin.order);
  const searchOrder = signal<Order>('fit');
  const grouped = signal(begin.grouped);
  const selected = signal<ReadonlySet<string>>(new Set());
  const current = signal<{ readonly key: string; readonly focus: boolean } | null>(null);
  const anchor = signal<string | null>(null);
  const typed = computed(() => queryTerms(query.value));
  const exact = computed(() => (typed.value.length ? searchAnnotations(all.value, typed.value) : null));
  const pairs = computed(() => queryPairs(query.value));
  const near = computed(() => (exact.value?.size === 0 ? searchNear(all.value, pairs.value) : null));
  const isNear = computed(() => (near.value?.size ?? 0) > 0);
  const fits = computed(() => (isNear.value ? near.value : exact.value));
  const terms = computed(() => (isNear.value ? pairs.value.flat() : typed.value));
  const order = computed(() => (terms.value.length > 0 ? searchOrder : usualOrder).value);
  const orderBy = (next: Order) => {
    (terms.peek().length > 0 ? searchOrder : usualOrder).value = next;
  };
  const filtered = computed(() =>
    filterAnnotations(fits.value ? [...fits.value.keys()] : all.value, filter.value),
  );
  const rows = computed(() =>
    grouped.value
      ? groupByPage(filtered.value.passed, order.value, fits.value).flatMap(({ key, annotations }) => [
          headingOf(key, annotations),
          ...annotations.map(rowOf),
        ])
      : orderAnnotations(filtered.value.passed, order.value, fits.value).map(rowOf),
  );
  const found = computed(() =>
    rows.value.flatMap((row) => (row.is === 'annotation' ? [row.annotation] : [])),
  );
  const chosen = computed(() =>
    selected.value.size === 0 ? [] : found.value.filter(({ id }) => selected.value.has(id)),
  );
  const tabStop = computed(() => {
    const key = current.value?.key;
    if (key !== undefined && rows.value.some((row) => row.key === key)) return key;
    return rows.value[0]?.key ?? null;
  });
  const counts = computed(() => filtered.value.counts);
  return {
    query,
    filter,
    order,
    orderBy,
    grouped,
    selected,
    current,
    anchor,
    terms,
    isNear,
    counts,
    found,
    rows,
    chosen,
    tabStop,
  };
}

const rowOf = (annotation: Annotation): Row => ({ is: 'annotation', key: annotation.id, annotation });

function headingOf(key: string, annotations: readonly Annotation[]): Row {
  const [first] = annotations as readonly [Annotation];
  const { address, title, site } = first.target.page;
  return {
    is: 'page',
    key: `page ${key}`,
    title,
    site,
    address,
    year: yearOf(first),
    ids: annotations.map(({ id }) => id),
  };
}
