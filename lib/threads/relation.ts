import type { TermName } from '../policy/lexicon/term-family.ts';
import type { SharedTerm, Strength } from '../policy/match.ts';
import type { Measure } from '../policy/measures/measure.ts';
import type { Span } from '../policy/span.ts';

/**
 * What became of a task since the one before it: `raised`, `lowered` a target of it went up or down; `reported` said to
 * be done; `reworded` the same thing in other words; `continued` gone on with; `new` nothing in the thread comes before,
 * though the library has an earlier plan that would have had it.
 * That a thread is not mentioned again is told by its years, for there is no task to have a relation.
 */
export type RelationKind = 'continued' | 'raised' | 'lowered' | 'reported' | 'reworded' | 'new';

/** A measure that both tasks state. */
export interface TargetChange {
  readonly of: string;
  readonly before: Measure;
  readonly after: Measure;
  readonly is: 'raised' | 'lowered' | 'same' | 'other';
}

/** One thing that the two tasks name, maybe differently. */
export interface SharedFamily {
  /** The family's id, which is its best known name. */
  readonly id: string;
  readonly before: readonly TermName[];
  readonly after: readonly TermName[];
}

/** Why two tasks are in one thread: the very features that brought them together. */
export interface Evidence {
  /** The sum of the features, above the usual between these two plans. */
  readonly affinity: number;
  readonly strength: Strength;
  /** Cosine of the context vectors. */
  readonly similarity: number;
  /** Cosine of the TF-IDF vectors. */
  readonly lexical: number;
  /** The same for the two most alike clauses of theirs. */
  readonly clause: number;
  /** `inPassage` is the earlier task, `inTask` the later one. */
  readonly terms: readonly SharedTerm[];
  readonly programmes: readonly string[];
  readonly families: readonly SharedFamily[];
  /** Words of the later task that told its stance. */
  readonly cues: readonly Span[];
  /** Id of the correction by which the user joined them; null when the features did. */
  readonly correction: string | null;
}

export interface Relation {
  /** Null where nothing can be said: nothing comes before, and the library has no earlier plan that would have had it. */
  readonly kind: RelationKind | null;
  /** Key of the task before; null when none is known. */
  readonly from: string | null;
  readonly targets: readonly TargetChange[];
  /** Null without a task before. */
  readonly evidence: Evidence | null;
}
