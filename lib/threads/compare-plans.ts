import { comparableText } from '../policy/comparable.ts';
import type { PlanDetails } from '../policy/plan.ts';
import type { PlanComparison } from './comparison.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { relationBetween } from './relate.ts';
import type { ThreadTask } from './thread-task.ts';

export interface PlansToCompare {
  readonly earlier: PlanDetails;
  readonly later: PlanDetails;
  /** The tasks of the earlier plan, in its order. */
  readonly before: readonly ThreadTask[];
  /** The tasks of the later plan, in its order. */
  readonly after: readonly ThreadTask[];
  /** How firmly `before[i]` and `after[j]` belong together. */
  affinity(i: number, j: number): number;
  readonly least: LeastAffinity;
  readonly evidence: EvidenceSource;
}

/** The least affinity of a pair. */
export interface LeastAffinity {
  /** Of two tasks that have no other partner. */
  readonly single: number;
  /** Where one of them has a firmer partner: it was split, or several were joined. */
  readonly part: number;
}

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly value: number;
}

/**
 * Two plans side by side. First one to one, the firmest pair first: nobody is left with a partner while both would
 * rather have each other (Gale and Shapley, "College admissions and the stability of marriage", 1962; with one affinity
 * for both sides the stable matching is this one). Then what is left over because it was split or joined is paired with
 * its best partner. That has to be firmer: a task of many words has a little in common with everything, and would gather
 * around it what is gone. Ties go to the pair that stands first.
 */
export function comparePlans(plans: PlansToCompare): PlanComparison {
  const { earlier, later, before, after, evidence } = plans;
  const pairs = pairsOf(plans).map(({ i, j }) => {
    const [one, other] = [before[i]!, after[j]!];
    return {
      before: one,
      after: other,
      relation: relationBetween(one, other, evidence.of(one, other)),
      unchanged: comparableText(one.text) === comparableText(other.text),
    };
  });
  const kept = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  const alone = (task: ThreadTask) => !kept.has(task);
  return { earlier, later, pairs, gone: before.filter(alone), fresh: after.filter(alone) };
}

function pairsOf({ before, after, affinity, least }: PlansToCompare): Pair[] {
  const possible = before
    .flatMap((_, i) => after.map((_, j): Pair => ({ i, j, value: affinity(i, j) })))
    .filter(({ value }) => value >= least.single)
    .sort((a, b) => b.value - a.value || a.j - b.j || a.i - b.i);
  const [pairedBefore, pairedAfter] = [new Set<number>(), new Set<number>()];
  const pairs: Pair[] = [];
  const take = (pair: Pair) => {
    pairedBefore.add(pair.i);
    pairedAfter.add(pair.j);
    pairs.push(pair);
  };
  for (const pair of possible) if (!pairedBefore.has(pair.i) && !pairedAfter.has(pair.j)) take(pair);
  for (const pair of possible) {
    if (pair.value < least.part) break;
    if (!pairedBefore.has(pair.i) || !pairedAfter.has(pair.j)) take(pair);
  }
  return pairs.sort((a, b) => a.j - b.j || a.i - b.i);
}
