import type { Row } from './list-state.ts';

/** How a list is laid out. */
export interface Layout {
  /** Width of the list, px. */
  readonly width: number;
  /** The root's font size, px. */
  readonly rem: number;
}

/** Heights in rem, the same as in list.css. */
const pageRow = 2.75;
const quoteLine = 1.375;
const noteLine = 1.375;
const rest = 2.8125;
/** Font size of a quote, and what stands beside it, in rem. */
const quoteSize = 0.875;
const beside = 4.5;
/** Below this width quotes have three lines, as in list.css. */
const narrow = 34;

/** Lines that a quote may have. */
export const mostLines = ({ width, rem }: Layout): number => (width < narrow * rem ? 3 : 2);

/**
 * Lines that a quote has in its row, by how wide its characters usually are: rows are placed before they are drawn. Where
 * that is wrong, a line stays empty or the quote ends in an ellipsis.
 */
export function quoteLines(quote: string, layout: Layout): number {
  const most = mostLines(layout);
  const room = (layout.width / layout.rem - beside) / quoteSize;
  let lines = 1;
  let used = 0;
  for (let i = 0; i < quote.length && lines <= most; i++) {
    used += quote.charCodeAt(i) < 0x2000 ? 0.6 : 1;
    if (used <= room) continue;
    lines += 1;
    used = 1;
  }
  return Math.min(lines, most);
}

/** Height of a row, px. */
export function heightOf(row: Row, layout: Layout): number {
  if (row.is === 'page') return pageRow * layout.rem;
  const { note, target } = row.annotation;
  const lines = quoteLines(target.quote.exact, layout);
  return (rest + lines * quoteLine + (note ? noteLine : 0)) * layout.rem;
}
