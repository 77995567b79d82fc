import type { Thread, ThreadEntry } from '../../lib/threads/thread.ts';
import type { ThreadTask } from '../../lib/threads/thread-task.ts';

/** The tasks of one document in a year of a thread. */
export interface PlanEntries {
  /** Null for the page that is read. */
  readonly plan: string | null;
  readonly of: ThreadTask;
  readonly entries: readonly ThreadEntry[];
}

export interface YearRow {
  readonly is: 'year';
  /** Null for a page whose year is not known. */
  readonly year: number | null;
  readonly page: boolean;
  readonly tasks: number;
  readonly plans: readonly PlanEntries[];
}

export type ThreadRow = YearRow | { readonly is: 'silent'; readonly years: readonly number[] };

/** What an opened thread lists: years with tasks, and between them those that are silent, oldest first. */
export function rowsOf(thread: Thread): ThreadRow[] {
  const entries = new Map(thread.entries.map((entry) => [entry.task.key, entry]));
  const rows: ThreadRow[] = [];
  for (const { year, tasks, page, silent } of thread.years) {
    const found = tasks.flatMap((key) => entries.get(key) ?? []);
    for (const key of tasks) entries.delete(key);
    if (found.length > 0) rows.push(yearRow(year, page, found));
    else if (silent) {
      const last = rows.at(-1);
      if (last?.is === 'silent') rows[rows.length - 1] = { is: 'silent', years: [...last.years, year] };
      else rows.push({ is: 'silent', years: [year] });
    }
  }
  // A page whose year is not known.
  if (entries.size > 0) rows.push(yearRow(null, true, [...entries.values()]));
  return rows;
}

function yearRow(year: number | null, page: boolean, entries: readonly ThreadEntry[]): YearRow {
  const plans = [...Map.groupBy(entries, ({ task }) => task.plan)];
  return {
    is: 'year',
    year,
    page,
    tasks: entries.length,
    plans: plans.map(([plan, ofPlan]) => ({ plan, of: ofPlan[0]!.task, entries: ofPlan })),
  };
}

/** Rows that are shown, or a run of them that is folded. */
export type FoldedRows = { readonly is: 'rows' | 'folded'; readonly rows: readonly ThreadRow[] };

/** How many rows of a long thread are shown at its end; its first and the page's are shown as well. */
const lastShown = 6;

/** Folds the middle of a long thread: what it began with and what became of it stay in sight. */
export function foldRows(rows: readonly ThreadRow[]): FoldedRows[] {
  // A fold for one or two rows would take as much room as they do.
  if (rows.length <= lastShown + 3) return [{ is: 'rows', rows }];
  const stays = (row: ThreadRow, i: number) =>
    i === 0 || i >= rows.length - lastShown || (row.is === 'year' && row.page);
  const parts: { is: FoldedRows['is']; rows: ThreadRow[] }[] = [];
  for (const [i, row] of rows.entries()) {
    const is = stays(row, i) ? 'rows' : 'folded';
    const last = parts.at(-1);
    if (last?.is === is) last.rows.push(row);
    else parts.push({ is, rows: [row] });
  }
  return parts;
}

/** Years as runs without a gap: 2010 to 2012, 2014. */
export function runsOf(years: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}
