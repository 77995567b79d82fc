import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Correction, correctedTasks } from '../../../lib/threads/correction.ts';
import { foldText } from '../../fold-text.ts';
import { termsOf } from '../threads/search-threads.ts';
import type { WorkbenchThreadsView } from '../threads/threads-place-view.ts';

/** What the list of corrections remembers, and what follows from it. */
export interface CorrectionsState {
  readonly query: Signal<string>;
  readonly selected: Signal<ReadonlySet<string>>;
  readonly terms: ReadonlySignal<readonly string[]>;
  /** Those that were searched for, the latest first. */
  readonly found: ReadonlySignal<readonly Correction[]>;
  /** Those of the selected that are in the list. */
  readonly chosen: ReadonlySignal<readonly string[]>;
}

export function createCorrectionsState({ corrections: { all } }: WorkbenchThreadsView): CorrectionsState {
  const query = signal('');
  const selected = signal<ReadonlySet<string>>(new Set());
  const terms = computed(() => termsOf(query.value));
  const found = computed(() =>
    (all.value ?? [])
      .filter((correction) => {
        if (terms.value.length === 0) return true;
        const words = foldText(wordsOf(correction));
        return terms.value.every((term) => words.includes(term));
      })
      .toReversed(),
  );
  const chosen = computed(() => found.value.filter(({ id }) => selected.value.has(id)).map(({ id }) => id));
  return { query, selected, terms, found, chosen };
}

function wordsOf(correction: Correction): string {
  if (correction.kind === 'plan-year') return `${correction.title} ${correction.year}`;
  return correctedTasks(correction)
    .map(({ title, text, year }) => `${title} ${text} ${year ?? ''}`)
    .join('\n');
}
