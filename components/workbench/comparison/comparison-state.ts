import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PlanComparison } from '../../../lib/threads/comparison.ts';
import { foldText } from '../../fold-text.ts';
import { termsOf } from '../threads/search-threads.ts';
import type { WorkbenchThreadsView } from '../threads/threads-place-view.ts';
import {
  arrangeComparison,
  type ComparisonGroup,
  type ComparisonKind,
  type ComparisonRow,
  comparisonKinds,
} from './arrange-comparison.ts';
import type { ChosenPlans } from './choose-plans.ts';

/** What is drawn: a line, or so many unchanged ones that are folded into one. */
export type ShownRow =
  | { readonly is: 'row'; readonly row: ComparisonRow }
  /** `first`: key of the task it begins with. */
  | { readonly is: 'folded'; readonly key: string; readonly first: string; readonly count: number };

export interface ShownGroup extends Omit<ComparisonGroup, 'rows'> {
  readonly rows: readonly ShownRow[];
}

/** What the comparison remembers, and what follows from it. */
export interface ComparisonState {
  readonly chosen: Signal<ChosenPlans | null>;
  /** Key of a task that is to be brought into sight as soon as it is there. */
  readonly sought: Signal<string | null>;
  readonly query: Signal<string>;
  /** Only these are shown; all when empty. */
  readonly kinds: Signal<ReadonlySet<ComparisonKind>>;
  /** Unchanged pairs are shown. */
  readonly unchanged: Signal<boolean>;
  /** Keys of the runs of unchanged pairs that are unfolded one by one. */
  readonly unfolded: Signal<ReadonlySet<string>>;
  readonly terms: ReadonlySignal<readonly string[]>;
  readonly comparison: ReadonlySignal<PlanComparison | null>;
  readonly counts: ReadonlySignal<Readonly<Record<ComparisonKind | 'unchanged', number>>>;
  readonly groups: ReadonlySignal<readonly ShownGroup[]>;
}

export function createComparisonState({ comparison: answer }: WorkbenchThreadsView): ComparisonState {
  const query = signal('');
  const kinds = signal<ReadonlySet<ComparisonKind>>(new Set());
  const unchanged = signal(false);
  const unfolded = signal<ReadonlySet<string>>(new Set());
  const terms = computed(() => termsOf(query.value));
  const comparison = computed(() => (answer.value?.is === 'there' ? answer.value.of : null));
  const arranged = computed(() => (comparison.value ? arrangeComparison(comparison.value) : []));
  const counts = computed(() => {
    const result = Object.fromEntries([...comparisonKinds, 'unchanged'].map((kind) => [kind, 0])) as Record<
      ComparisonKind | 'unchanged',
      number
    >;
    for (const row of arranged.value.flatMap(({ rows }) => rows)) {
      result[row.kind] += 1;
      if (row.unchanged) result.unchanged += 1;
    }
    return result;
  });
  const groups = computed(() =>
    arranged.value.flatMap((group): ShownGroup[] => {
      const rows = group.rows.filter(
        (row) => (kinds.value.size === 0 || kinds.value.has(row.kind)) && has(row, terms.value),
      );
      if (rows.length === 0) return [];
      // What is searched for is shown, changed or not.
      const all = unchanged.value || terms.value.length > 0;
      return [{ ...group, rows: all ? rows.map(asRow) : foldUnchanged(rows, unfolded.value) }];
    }),
  );
  return {
    chosen: signal<ChosenPlans | null>(null),
    sought: signal<string | null>(null),
    query,
    kinds,
    unchanged,
    unfolded,
    terms,
    comparison,
    counts,
    groups,
  };
}

const asRow = (row: ComparisonRow): ShownRow => ({ is: 'row', row });

/** Unchanged pairs that stand one after another, as one line that says how many. */
function foldUnchanged(rows: readonly ComparisonRow[], unfolded: ReadonlySet<string>): readonly ShownRow[] {
  const shown: ShownRow[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (!row.unchanged) {
      shown.push(asRow(row));
      continue;
    }
    let end = i + 1;
    while (rows[end]?.unchanged) end += 1;
    const run = rows.slice(i, end);
    if (unfolded.has(row.key)) shown.push(...run.map(asRow));
    else shown.push({ is: 'folded', key: row.key, first: row.after!.key, count: run.length });
    i = end - 1;
  }
  return shown;
}

function has({ before, after }: ComparisonRow, terms: readonly string[]): boolean {
  if (terms.length === 0) return true;
  const words = foldText(
    [before, after].flatMap((task) => (task ? [task.text, ...task.headings] : [])).join('\n'),
  );
  return terms.every((term) => words.includes(term));
}

/** Shows all again. */
export function clearComparison({ query, kinds }: ComparisonState): void {
  query.value = '';
  kinds.value = new Set();
}
