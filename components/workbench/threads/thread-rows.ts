import type { Layout } from '../list/row-heights.ts';
import type { ThreadRow } from './threads-state.ts';
import { columnsFor, type YearColumns } from './year-matrix.tsx';

/** Heights in rem, the same as in threads.css. */
const fieldRow = 2.25;
const threadRow = 3.25;
/** With the years below the name. */
const tallRow = 4.75;
/** Below this width of the list the years stand below the name, in rem, as in threads.css. */
const narrow = 38;
/** What stands beside the years: the name and the columns after it, in rem. */
const besideYears = 27;
const besideNarrow = 12.5;

export const isNarrow = ({ width, rem }: Layout): boolean => width < narrow * rem;

/** Height of a row, px. */
export function heightOfRow(row: ThreadRow, layout: Layout): number {
  if (row.is === 'field') return fieldRow * layout.rem;
  return (isNarrow(layout) ? tallRow : threadRow) * layout.rem;
}

/** The columns of years in a list of this width. */
export function yearColumns(years: readonly number[], layout: Layout): YearColumns {
  const { width, rem } = layout;
  return columnsFor(years, width - (isNarrow(layout) ? besideNarrow : besideYears) * rem, rem);
}
