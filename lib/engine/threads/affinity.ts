/** What makes two tasks belong together, each feature as it is before it is weighed. */
export interface Affinity {
  /** The weighed sum. */
  readonly value: number;
  /** Cosine of the context vectors. */
  readonly similarity: number;
  /** How near the two are to anything in each other's plan: the mean of their cosines with the plans' means. */
  readonly background: number;
  /** Cosine of the TF-IDF vectors, each weighed by its own plan. */
  readonly lexical: number;
  /** The same of the two most alike clauses. */
  readonly clause: number;
}

/** docs/threads.md has what else was tried. The plateau is wide: each can be half or twice as much. */
const weights = { background: 0.5, lexical: 0.8, clause: 0.3 };

/** Two tasks of one plan are rather two tasks than one told twice. */
export const samePlanPenalty = 0.2;

export function valueOf({ similarity, background, lexical, clause }: Omit<Affinity, 'value'>): number {
  return similarity - weights.background * background + weights.lexical * lexical + weights.clause * clause;
}
