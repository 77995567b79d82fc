import { comparable } from '../policy/comparable.ts';
import type { MatchReason } from '../policy/match.ts';
import { sharedMeasures } from '../policy/measures/shared-measures.ts';
import { sharedProgrammes } from '../policy/programmes/programmes.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { otherNames, scoreParts } from './score-parts.ts';
import { sharedTerms } from './shared-terms.ts';

/** Why a task was matched, out of the very features that made its score; and what else both texts state. */
export function explain(
  passage: string,
  task: string,
  score: { readonly similarity: number; readonly lexical: number },
  index: LexicalIndex,
): MatchReason {
  const [here, there] = [comparable(passage), comparable(task)];
  const parts = scoreParts(here.text, there.text, index);
  return {
    similarity: score.similarity,
    lexical: score.lexical,
    terms: sharedTerms(here, there, index, parts),
    families: otherNames(parts),
    programmes: sharedProgrammes(passage, task),
    measures: sharedMeasures(passage, task),
  };
}
