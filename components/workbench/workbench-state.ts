import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Annotation } from '../../lib/annotation/annotation.ts';
import type { Thread } from '../../lib/threads/thread.ts';
import { type ComparisonState, createComparisonState } from './comparison/comparison-state.ts';
import { type CorrectionsState, createCorrectionsState } from './corrections/corrections-state.ts';
import { createListState, type ListState } from './list/list-state.ts';
import { createThreadsState, type ThreadsState } from './threads/threads-state.ts';
import type { WorkbenchView } from './workbench-view.ts';

/** What can stand in the workbench's middle: what one works with, then what keeps it in order. */
export const places = [
  'annotations',
  'threads',
  'comparison',
  'corrections',
  'bin',
  'safety',
  'settings',
] as const;
export type Place = (typeof places)[number];

/** What lies over everything else. */
export type DialogState =
  | { readonly is: 'import'; readonly file: File | null }
  | { readonly is: 'export' | 'keys' }
  | { readonly is: 'join-threads'; readonly thread: Thread }
  | { readonly is: 'import-corrections'; readonly file: File | null }
  | { readonly is: 'add-tags' | 'remove-tags' | 'meaning' | 'remove'; readonly ids: readonly string[] };

/** What the workbench itself remembers, and what follows from it and the view. */
export interface WorkbenchState {
  readonly place: Signal<Place>;
  readonly annotations: ListState;
  readonly bin: ListState;
  readonly threads: ThreadsState;
  readonly comparison: ComparisonState;
  readonly corrections: CorrectionsState;
  /** The annotation whose details are shown. `focus`: the keyboard goes there too. */
  readonly open: Signal<{ readonly id: string; readonly focus: boolean } | null>;
  /** Its note is being written. */
  readonly editing: Signal<boolean>;
  readonly opened: ReadonlySignal<Annotation | null>;
  /** Where the window is narrow, filters are shown when asked for. */
  readonly filtersShown: Signal<boolean>;
  readonly dialog: Signal<DialogState | null>;
  /** There is something to be told about safety: a backup is due, or something can be restored. */
  readonly unsafe: ReadonlySignal<boolean>;
}

export function createWorkbenchState(view: WorkbenchView): WorkbenchState {
  const { askedThread } = view.threads;
  const place = signal<Place>(askedThread === null ? 'annotations' : 'threads');
  const open = signal(view.asked && { id: view.asked.id, focus: false });
  const kept = computed(() => view.annotations.value ?? []);
  const annotations = createListState(kept, { order: 'page', grouped: true });
  if (view.asked) annotations.current.value = { key: view.asked.id, focus: true };
  const threads = createThreadsState(view.threads);
  if (askedThread !== null) threads.current.value = { key: askedThread, focus: false };
  return {
    place,
    annotations,
    bin: createListState(view.binned, { order: 'modified', grouped: false }),
    threads,
    comparison: createComparisonState(view.threads),
    corrections: createCorrectionsState(view.threads),
    open,
    editing: signal(false),
    opened: computed(() => {
      const id = open.value?.id;
      const all = place.value === 'bin' ? view.binned.value : kept.value;
      return all.find((annotation) => annotation.id === id) ?? null;
    }),
    filtersShown: signal(false),
    dialog: signal<DialogState | null>(null),
    unsafe: computed(() => {
      const facts = view.safety.value;
      return facts !== null && (facts.restorable > 0 || facts.remind);
    }),
  };
}

/** The list that is shown; null where there is none. */
export function listOf(state: WorkbenchState): ListState | null {
  const place = state.place.value;
  return place === 'annotations' || place === 'bin' ? state[place] : null;
}

/** Places that are about tasks over the years, and not about annotations. */
export const isOfThreads = (place: Place): boolean =>
  place === 'threads' || place === 'comparison' || place === 'corrections';

/** What is searched in the place that is shown; null where there is nothing to search. */
export function queryOf(state: WorkbenchState): Signal<string> | null {
  const place = state.place.value;
  return place === 'safety' || place === 'settings' ? null : state[place].query;
}

export function goTo(state: WorkbenchState, place: Place): void {
  if (state.place.value === place) return;
  state.open.value = null;
  state.editing.value = false;
  state.filtersShown.value = false;
  state.place.value = place;
}

/** Shows an annotation's details, and with `edit` its editor. */
export function openDetail(
  state: WorkbenchState,
  id: string,
  { focus = false, edit = false }: { readonly focus?: boolean; readonly edit?: boolean } = {},
): void {
  state.editing.value = edit && state.place.value === 'annotations';
  state.open.value = { id, focus };
}

/** Closes the details; the keyboard goes back to the row they were of. */
export function closeDetail(state: WorkbenchState): void {
  const id = state.open.value?.id;
  state.open.value = null;
  state.editing.value = false;
  const list = listOf(state);
  if (id !== undefined && list?.rows.value.some((row) => row.key === id)) {
    list.current.value = { key: id, focus: true };
  }
}

/** Closes the details of what is not in the list any more; the keyboard goes to the row it would be on. */
export function leaveDetail(state: WorkbenchState): void {
  state.open.value = null;
  state.editing.value = false;
  const list = listOf(state);
  const key = list?.tabStop.value;
  const lost = document.activeElement === null || document.activeElement === document.body;
  if (list && key && lost) list.current.value = { key, focus: true };
}
