import type { Layout } from '../list/row-heights.ts';
import type { ThreadRow } from './threads-state.ts';
import { columnsFor, type YearColumns } from './year-matrix.tsx';

/** How a list of threads is laid out: its columns, or the years below the names. */
export interface ThreadLayout {
  readonly narrow: boolean;
  readonly columns: YearColumns;
}

/** Heights in rem, the same as in threads.css. */
const fieldRow = 2.25;
const threadRow = 3.25;
const tallRow = 4.75;
/** What stands beside the years, without the name; and what the name needs; in rem, as in threads.css. */
const besideYears = 17;
const leastName = 14;
/** Beside the years where they stand below the name. */
const besideBelow = 11.5;
/** A column that is narrower than this has no room for its sign to be told apart from the next, in rem. */
const leastColumn = 0.75;

/** The columns that the years of a library have in a list of this width. */
export function layOut(years: readonly number[], { width, rem }: Layout): ThreadLayout {
  const room = width - (besideYears + leastName) * rem;
  const narrow = room < years.length * leastColumn * rem;
  return { narrow, columns: columnsFor(years, narrow ? width - besideBelow * rem : room, rem) };
}

/** Height of a row, px. */
export function heightOfRow(row: ThreadRow, narrow: boolean, { rem }: Layout): number {
  return (row.is === 'field' ? fieldRow : narrow ? tallRow : threadRow) * rem;
}
