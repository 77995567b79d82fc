import type { ContextShares } from './context-vectors.ts';

/** How the parts of a task's score are weighed. Fitted for each model by cross-validation (docs/matching.md). */
export interface Fusion extends ContextShares {
  /** How much the lexical cosine counts beside the similarity. */
  readonly lexical: number;
  /**
   * How much a name of the lexicon says in the lexical score beside a bigram as rare. A name is several bigrams long, and
   * two names of one thing may have none in common.
   */
  readonly families: number;
}
