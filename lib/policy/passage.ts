import type { Span } from './span.ts';

/** What a passage mainly does. */
export type PassageKind = 'task' | 'requirement' | 'provision' | 'target' | 'result';

/** A stretch of text that states a task, measure, requirement, provision, target or result. */
export interface Passage extends Span {
  /** The source's text from `start` to `end`, exactly. */
  readonly text: string;
  readonly kind: PassageKind;
  /** Headings above the passage, outermost first, without their numbering's line breaks. */
  readonly headings: readonly string[];
  /**
   * Number of the section the passage stands in: passages under the same innermost heading share it. Counts up in
   * reading order.
   */
  readonly section: number;
}
