import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Meaning } from '../../../lib/annotation/annotation.ts';
import type { AnnotationsView, AnnotationView } from '../annotations-view.ts';
import {
  type AnnotationFilter,
  conditionsOf,
  countByMeaning,
  countByTag,
  filterAnnotations,
  noFilter,
} from './annotation-filter.ts';

/** So many annotations are drawn at once; the rest follows in steps, so that the panel never stands still. */
export const annotationsAtOnce = 25;

/** What the list of a page's annotations remembers, and what follows from it and the view. */
export interface AnnotationListState {
  readonly filter: Signal<AnnotationFilter>;
  /** Whether the filters that are not always on show are shown. */
  readonly unfolded: Signal<boolean>;
  /** The annotation whose editor is open. */
  readonly editing: Signal<string | null>;
  /** The row that the keyboard was last on. */
  readonly current: Signal<string | null>;
  readonly drawnCount: Signal<number>;
  readonly shown: ReadonlySignal<readonly AnnotationView[]>;
  /** Those of them that are in the document by now. */
  readonly drawn: ReadonlySignal<readonly AnnotationView[]>;
  readonly conditions: ReadonlySignal<number>;
  readonly byMeaning: ReadonlySignal<ReadonlyMap<Meaning, number>>;
  readonly tags: ReadonlySignal<readonly (readonly [string, number])[]>;
  readonly notFound: ReadonlySignal<number>;
  /** The one row that Tab reaches; arrow keys lead on from there. */
  readonly tabStop: ReadonlySignal<string | null>;
}

export function createAnnotationListState({ annotations }: AnnotationsView): AnnotationListState {
  const filter = signal(noFilter);
  const unfolded = signal(false);
  const editing = signal<string | null>(null);
  const current = signal<string | null>(null);
  const drawnCount = signal(annotationsAtOnce);
  const conditions = computed(() => conditionsOf(filter.value));
  // While nothing is filtered, opening an editor must not make the list anew.
  const spared = computed(() => (conditions.value > 0 ? editing.value : null));
  const shown = computed(() => filterAnnotations(annotations.value, filter.value, spared.value));
  const drawn = computed(() =>
    shown.value.length <= drawnCount.value ? shown.value : shown.value.slice(0, drawnCount.value),
  );
  const byMeaning = computed(() => countByMeaning(annotations.value, filter.value));
  const tags = computed(() => countByTag(annotations.value));
  const notFound = computed(() => annotations.value.filter(({ state }) => state === 'not-found').length);
  const tabStop = computed(() => {
    const ids = drawn.value.map(({ annotation }) => annotation.id);
    return current.value !== null && ids.includes(current.value) ? current.value : (ids[0] ?? null);
  });
  return {
    filter,
    unfolded,
    editing,
    current,
    drawnCount,
    shown,
    drawn,
    conditions,
    byMeaning,
    tags,
    notFound,
    tabStop,
  };
}

/** Another page: nothing of the last one's list holds for it. */
export function resetAnnotationList(state: AnnotationListState): void {
  state.filter.value = noFilter;
  state.editing.value = null;
  state.current.value = null;
  state.drawnCount.value = annotationsAtOnce;
}

/** Filters anew, from the top of the list. */
export function setFilter(state: AnnotationListState, change: Partial<AnnotationFilter>): void {
  state.drawnCount.value = annotationsAtOnce;
  state.filter.value = { ...state.filter.value, ...change };
}

/** Makes sure that an annotation is in the list, whatever is filtered and however much is drawn. */
export function makeReachable(state: AnnotationListState, id: string): void {
  const place = () => state.shown.peek().findIndex(({ annotation }) => annotation.id === id);
  if (place() < 0) state.filter.value = noFilter;
  if (place() >= state.drawnCount.peek()) state.drawnCount.value = Number.POSITIVE_INFINITY;
}
