import type { PlanDetails } from '../policy/plan.ts';
import type { Relation } from './relation.ts';
import type { ThreadTask } from './thread-task.ts';

/** A task of the earlier plan and one of the later that is about the same thing. */
export interface ComparedPair {
  readonly before: ThreadTask;
  readonly after: ThreadTask;
  readonly relation: Relation;
  /** The texts are the same but for white space, punctuation and width. */
  readonly unchanged: boolean;
}

/** Two plans side by side. */
export interface PlanComparison {
  readonly earlier: PlanDetails;
  readonly later: PlanDetails;
  /** In the order of the later plan. A task stands in several when it was split or joined. */
  readonly pairs: readonly ComparedPair[];
  /** Tasks of the earlier plan without a counterpart, in its order. */
  readonly gone: readonly ThreadTask[];
  /** Tasks of the later plan without a counterpart, in its order. */
  readonly fresh: readonly ThreadTask[];
}
