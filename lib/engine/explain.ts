import { comparable } from '../policy/comparable.ts';
import type { MatchReason, SharedTerm } from '../policy/match.ts';
import { sharedMeasures } from '../policy/measures/shared-measures.ts';
import { sharedProgrammes } from '../policy/programmes/programmes.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { sharedTerms } from './shared-terms.ts';

/** Why a task was matched, out of the very features that made its score. */
export function explain(
  passage: string,
  task: string,
  score: { readonly similarity: number; readonly lexical: number },
  index: LexicalIndex,
): MatchReason {
  const terms: SharedTerm[] = sharedTerms(comparable(passage), comparable(task), index);
  return {
    similarity: score.similarity,
    lexical: score.lexical,
    terms,
    programmes: sharedProgrammes(passage, task),
    measures: sharedMeasures(passage, task),
  };
}
