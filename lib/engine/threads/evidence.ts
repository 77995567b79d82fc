import { comparable } from '../../policy/comparable.ts';
import { sharedFamilies } from '../../policy/lexicon/find-terms.ts';
import type { Strength } from '../../policy/match.ts';
import { sharedProgrammes } from '../../policy/programmes/programmes.ts';
import type { EvidenceSource } from '../../threads/evidence-source.ts';
import type { Evidence } from '../../threads/relation.ts';
import type { ThreadTask } from '../../threads/thread-task.ts';
import type { LexicalIndex } from '../lexical-index.ts';
import { sharedTerms } from '../shared-terms.ts';
import type { Affinity } from './affinity.ts';

/** Of judged pairs with an affinity from here on, 0.9 are related, and 0.6 (docs/threads.md). */
const steps = { strong: 0.7, likely: 0.57 };

function strengthOf(affinity: number): Strength {
  if (affinity >= steps.strong) return 'strong';
  return affinity >= steps.likely ? 'likely' : 'weak';
}

/**
 * Why two tasks are in one thread: the features that brought them together, and the words behind these.
 * @param correction id of the correction that joined them, if one did
 */
function evidenceFor(
  before: ThreadTask,
  after: ThreadTask,
  { value, similarity, lexical, clause }: Affinity,
  index: Pick<LexicalIndex, 'idf' | 'association'>,
  correction: string | null,
): Evidence {
  const [one, other] = [comparable(before.text), comparable(after.text)];
  return {
    affinity: value,
    strength: strengthOf(value),
    ...{ similarity, lexical, clause },
    terms: sharedTerms(one, other, index),
    programmes: sharedProgrammes(before.text, after.text),
    families: sharedFamilies(one.text, other.text).map(({ family, inA, inB }) => ({
      id: family.id,
      before: inA,
      after: inB,
    })),
    cues: after.stance.cues,
    correction,
  };
}

/**
 * The evidence of any two tasks.
 * @param affinity what they have in common
 * @param index of the library
 * @param joinedBy id of the correction that brought them together; null when they are together anyway
 */
export function evidenceSource(
  affinity: (before: ThreadTask, after: ThreadTask) => Affinity,
  index: Pick<LexicalIndex, 'idf' | 'association'>,
  joinedBy: (before: ThreadTask, after: ThreadTask) => string | null,
): EvidenceSource {
  return {
    affinity: (before, after) => affinity(before, after).value,
    of: (before, after) =>
      evidenceFor(before, after, affinity(before, after), index, joinedBy(before, after)),
  };
}
