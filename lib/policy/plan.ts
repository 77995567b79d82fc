import type { Passage } from './passage.ts';

export type PlanKind = 'plan' | 'results' | 'speech' | 'regional-plan' | 'other';

/** What is known of a policy document besides its text. */
export interface PlanDetails {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly place: string;
  readonly year: number;
  readonly kind: PlanKind;
}

/** A passage of a plan: it has a year and a source. `index` is its position among the plan's tasks. */
export interface Task extends Passage {
  readonly plan: string;
  readonly index: number;
}

/** One policy document of the library. */
export interface Plan extends PlanDetails {
  readonly text: string;
  readonly tasks: readonly Task[];
}
