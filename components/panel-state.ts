import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Meaning } from '../lib/annotation/annotation.ts';
import { type AnnotationListState, createAnnotationListState } from './annotations/beside-page/list-state.ts';
import { outline, type PassageSection } from './passages/outline.ts';
import { filterPassages } from './passages/passage-filter.ts';
import type { PanelView, PassageView } from './view.ts';

/** So many passages are drawn at once; the rest of a long page follows in steps, so that the panel never stands still. */
export const drawnAtOnce = 100;

/** The lists of the panel. */
export type Tab = 'passages' | 'annotations';

/** What the panel itself remembers, and what follows from it and the view. */
export interface PanelState {
  readonly tab: Signal<Tab>;
  readonly annotations: AnnotationListState;
  /** What the next passage is annotated as by one click: what the last one was. */
  readonly meaning: Signal<Meaning>;
  readonly query: Signal<string>;
  readonly onlyRelated: Signal<boolean>;
  /** Keys of the sections that the user folded. */
  readonly folded: Signal<ReadonlySet<string>>;
  /** The row (passage id or section key) that the keyboard was last on. */
  readonly current: Signal<string | null>;
  /** Set to bring a passage into sight without opening it. */
  readonly goTo: Signal<{ readonly id: string } | null>;
  /** How many of the shown passages are in the list by now. */
  readonly drawn: Signal<number>;
  readonly shown: ReadonlySignal<readonly PassageView[]>;
  readonly sections: ReadonlySignal<readonly PassageSection[]>;
  /** The one row that Tab reaches; arrow keys lead on from there. */
  readonly tabStop: ReadonlySignal<string | null>;
  /** Passages with at least one task. */
  readonly related: ReadonlySignal<number>;
  /** Passages without an answer will not get one soon: the engine has failed. */
  readonly stuck: ReadonlySignal<boolean>;
}

export function createPanelState(view: PanelView): PanelState {
  const tab = signal<Tab>('passages');
  const annotations = createAnnotationListState(view.annotations);
  const meaning = signal<Meaning>('other');
  const query = signal('');
  const onlyRelated = signal(false);
  const folded = signal<ReadonlySet<string>>(new Set());
  const current = signal<string | null>(null);
  const goTo = signal<{ readonly id: string } | null>(null);
  const drawn = signal(drawnAtOnce);
  const title = computed(() => (view.page.value.is === 'read' ? view.page.value.title : ''));
  // While nothing is filtered, opening a passage must not make the list anew.
  const spared = computed(() => (query.value.trim() || onlyRelated.value ? view.open.value : null));
  const shown = computed(() =>
    filterPassages(view.passages.value, {
      query: query.value,
      onlyRelated: onlyRelated.value,
      open: spared.value,
    }),
  );
  let before: readonly PassageSection[] = [];
  const sections = computed(() => (before = outline(firstOf(shown.value, drawn.value), title.value, before)));
  const rows = computed(() => {
    const all = new Set<string>();
    for (const section of sections.value) {
      all.add(section.key);
      if (!folded.value.has(section.key)) for (const passage of section.passages) all.add(passage.id);
    }
    return all;
  });
  const tabStop = computed(() => {
    if (current.value !== null && rows.value.has(current.value)) return current.value;
    if (view.open.value !== null && rows.value.has(view.open.value)) return view.open.value;
    return rows.value.values().next().value ?? null;
  });
  const related = computed(() => view.passages.value.filter((each) => each.matches?.length).length);
  const stuck = computed(() => view.engine.value.is === 'failed');
  return {
    tab,
    annotations,
    meaning,
    query,
    onlyRelated,
    folded,
    current,
    goTo,
    drawn,
    shown,
    sections,
    tabStop,
    related,
    stuck,
  };
}

function firstOf<T>(all: readonly T[], count: number): readonly T[] {
  return all.length <= count ? all : all.slice(0, count);
}

/** Folds or unfolds a section. */
export function setFolded(state: PanelState, key: string, folded: boolean): void {
  const next = new Set(state.folded.value);
  if (folded) next.add(key);
  else next.delete(key);
  state.folded.value = next;
}
