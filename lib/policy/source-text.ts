import type { Span } from './span.ts';

/**
 * A line of running text as its source shows it: a paragraph, a table cell, a line of a file.
 * Offsets are UTF-16 positions in the source's text. What the markup tells stands in the other fields; a plain
 * text has none of them.
 */
export interface SourceBlock extends Span {
  /** Heading level told by markup (h1 = 1 … h6 = 6). */
  readonly level?: number;
  /** The whole block is set bold, strong or centred, as headings in Word exports are. */
  readonly emphasis?: 'bold' | 'centred';
  /** The block stands in a cell of a data table. */
  readonly cell?: boolean;
  /** The block is an item of a list (li, dd, option…). */
  readonly item?: boolean;
  /** Share of the block's characters that stand in links, 0 to 1. */
  readonly linkShare: number;
  /** One object over several readings of a page, as long as the block's text is the same. What is found out about
   * the block's text alone is kept by it. */
  readonly source?: object;
}

/** What the recogniser reads: the same form for a page, a seed and an imported file. */
export interface SourceText {
  readonly text: string;
  /** In reading order, not overlapping. Text outside of every block is not read. */
  readonly blocks: readonly SourceBlock[];
}
