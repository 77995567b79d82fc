import type { PlanDetails } from '../../../lib/policy/plan.ts';

export interface ChosenPlans {
  readonly earlier: string;
  readonly later: string;
}

/** Plans of one place, the latest first. */
export interface PlacePlans {
  readonly place: string;
  readonly plans: readonly PlanDetails[];
}

const latestFirst = (a: PlanDetails, b: PlanDetails): number => b.year - a.year || (a.id < b.id ? -1 : 1);

/** Plans by place: places with the most plans first. */
export function plansByPlace(plans: readonly PlanDetails[]): readonly PlacePlans[] {
  return [...Map.groupBy(plans, ({ place }) => place)]
    .map(([place, of]) => ({ place, plans: of.toSorted(latestFirst) }))
    .sort((a, b) => b.plans.length - a.plans.length || (a.place < b.place ? -1 : 1));
}

/**
 * The two that are compared until the user says otherwise: the two latest of one place, of the place whose plans are the
 * latest; plans before reports and speeches.
 * @returns null where there are not two plans
 */
export function usualPair(plans: readonly PlanDetails[]): ChosenPlans | null {
  const candidates = plansByPlace(plans).flatMap(({ plans: of }) => {
    const [later, ...rest] = [...of.filter(isPlan), ...of.filter((plan) => !isPlan(plan))];
    const earlier = later && rest.filter(({ year }) => year < later.year).toSorted(latestFirst)[0];
    return later && earlier ? [{ earlier, later }] : [];
  });
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (most, each) => (most === null || each.later.year > most.later.year ? each : most),
    null,
  );
  if (best) return { earlier: best.earlier.id, later: best.later.id };
  const [later, earlier] = plans.toSorted(latestFirst);
  return later && earlier ? { earlier: earlier.id, later: later.id } : null;
}

/**
 * A plan beside the one that it is to be compared with: the one whose task came before, else that of its place before it,
 * else after it, else any.
 * @returns null where there is no other plan
 */
export function pairWith(
  plans: readonly PlanDetails[],
  plan: string,
  before: string | null,
): ChosenPlans | null {
  const later = plans.find(({ id }) => id === plan);
  if (!later) return null;
  const others = plans.filter(({ id }) => id !== plan).toSorted(latestFirst);
  const ofPlace = others.filter(({ place }) => place === later.place);
  const earlier =
    others.find(({ id }) => id === before) ??
    [...ofPlace.filter(isPlan), ...ofPlace].find(({ year }) => year < later.year);
  if (earlier) return { earlier: earlier.id, later: plan };
  const next = ofPlace.findLast(({ year }) => year > later.year);
  if (next) return { earlier: plan, later: next.id };
  return others[0] ? { earlier: others[0].id, later: plan } : null;
}

const isPlan = ({ kind }: PlanDetails): boolean => kind === 'plan' || kind === 'regional-plan';
