import type { PlanKind } from '../policy/plan.ts';

/** Documents that go through what a government does: what they leave out is not there. A speech may leave anything out. */
export const completePlans: ReadonlySet<PlanKind> = new Set(['plan', 'regional-plan', 'results', 'other']);
