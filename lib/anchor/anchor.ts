import type { Span } from '../policy/span.ts';

/**
 * How an annotation stands on the page that is open.
 * pending: the page is still being read, or waited for. anchored: its words stand there, as compared text.
 * approximate: nearly its words, within the bound. not-found: neither.
 */
export const anchorStates = ['pending', 'anchored', 'approximate', 'not-found'] as const;
export type AnchorState = (typeof anchorStates)[number];

/** Where a quote was found, in UTF-16 offsets of the text it was looked for in. */
export interface Found extends Span {
  readonly state: 'anchored' | 'approximate';
  /** What led to it. */
  readonly by: 'range' | 'position' | 'quote';
  /** 1 minus edits per compared character of the quote, 0 to 1. */
  readonly similarity: number;
}
