import type { TermName } from './lexicon/term-family.ts';
import type { Span } from './span.ts';

/** How sure a match is, in three steps a person can read. Calibrated in docs/matching.md. */
export type Strength = 'strong' | 'likely' | 'weak';

/** A stretch of words that both texts share. Spans are relative to the passage's and the task's text. */
export interface SharedTerm {
  readonly text: string;
  readonly inPassage: readonly Span[];
  readonly inTask: readonly Span[];
  /** Its part of the lexical score, 0 to 1; terms are listed with the greatest first. */
  readonly weight: number;
}

/** One thing that the two texts call by different names. */
export interface OtherNames {
  /** The family's id: its name of today, or its best known one. */
  readonly id: string;
  readonly inPassage: readonly TermName[];
  readonly inTask: readonly TermName[];
  /** Its part of the lexical score, 0 to 1; the greatest is listed first. */
  readonly weight: number;
}

/** A measure both texts state, as written in each. */
export interface SharedMeasure {
  readonly of: string;
  readonly inPassage: string;
  readonly inTask: string;
}

/**
 * Why a task was matched: similarity, words and names are the very features that made the score. Programmes and measures
 * did not count (docs/matching.md); they are what both texts state besides, and are to be shown as such.
 */
export interface MatchReason {
  /** Cosine of the context vectors, -1 to 1. */
  readonly similarity: number;
  /** Cosine of the TF-IDF vectors, 0 to 1; the weights of terms and families are parts of it. */
  readonly lexical: number;
  readonly terms: readonly SharedTerm[];
  readonly families: readonly OtherNames[];
  readonly programmes: readonly string[];
  readonly measures: readonly SharedMeasure[];
}

/** A task of the library as a match shows it. */
export interface MatchedTask {
  readonly plan: string;
  readonly planTitle: string;
  readonly issuer: string;
  readonly year: number;
  readonly index: number;
  readonly text: string;
  readonly headings: readonly string[];
  /** UTF-16 offsets into the plan's text. */
  readonly start: number;
  readonly end: number;
}

/** A task related to a passage. */
export interface Match {
  readonly task: MatchedTask;
  readonly score: number;
  readonly strength: Strength;
  readonly why: MatchReason;
}
