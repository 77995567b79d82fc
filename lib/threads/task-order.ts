import type { PlanKind } from '../policy/plan.ts';
import type { ThreadTask } from './thread-task.ts';

type Dated = Pick<ThreadTask, 'year' | 'planKind'>;
type Placed = Dated & Pick<ThreadTask, 'plan' | 'start' | 'key'>;

/** The course of a year: it is planned, spoken of, reported on. */
const phases: Record<PlanKind, number> = { 'regional-plan': 0, plan: 0, other: 0, speech: 1, results: 2 };

const phaseOf = ({ planKind }: Dated): number => (planKind ? phases[planKind] : 0);

/** A page whose year is not known is read now: after all. */
const yearOf = ({ year }: Dated): number => year ?? Number.POSITIVE_INFINITY;

/**
 * Whether one task had been written when the other was: in an earlier year, or earlier in the course of one. Two plans
 * of one year stand side by side.
 */
export function comesBefore(one: Dated, other: Dated): boolean {
  if (yearOf(one) !== yearOf(other)) return yearOf(one) < yearOf(other);
  return phaseOf(one) < phaseOf(other);
}

/** By code units: the same in every browser and language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of a thread: by year and its course, then by plan and place in it; a page's passage after its year. */
export function inOrder(a: Placed, b: Placed): number {
  const [yearOfA, yearOfB] = [yearOf(a), yearOf(b)];
  if (yearOfA !== yearOfB) return yearOfA < yearOfB ? -1 : 1;
  return (
    Number(a.plan === null) - Number(b.plan === null) ||
    phaseOf(a) - phaseOf(b) ||
    byText(a.plan ?? '', b.plan ?? '') ||
    a.start - b.start ||
    byText(a.key, b.key)
  );
}
