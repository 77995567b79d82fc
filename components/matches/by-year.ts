import type { Match, Strength } from '../../lib/policy/match.ts';

/** The matches of one document. */
export interface PlanMatches {
  readonly plan: string;
  readonly title: string;
  readonly issuer: string;
  readonly matches: readonly Match[];
}

/** The matches of one year, its best document first. */
export interface YearMatches {
  readonly year: number;
  readonly plans: readonly PlanMatches[];
}

/** How many tasks of a year are related, and how strong the best of them is. */
export interface YearCount {
  readonly year: number;
  readonly count: number;
  readonly best: Strength;
}

const order: Readonly<Record<Strength, number>> = { strong: 2, likely: 1, weak: 0 };

/** Whether a match is shown at once; weak ones are folded. */
export function standsOut(match: Match): boolean {
  return match.strength !== 'weak';
}

/** Groups matches by year, newest first, and inside a year by document; best first everywhere. */
export function byYear(matches: readonly Match[]): YearMatches[] {
  const best = matches.toSorted((a, b) => b.score - a.score);
  return [...Map.groupBy(best, (match) => match.task.year)]
    .sort(([a], [b]) => b - a)
    .map(([year, ofYear]) => ({
      year,
      plans: [...Map.groupBy(ofYear, (match) => match.task.plan)].map(([plan, ofPlan]) => ({
        plan,
        title: ofPlan[0]!.task.planTitle,
        issuer: ofPlan[0]!.task.issuer,
        matches: ofPlan,
      })),
    }));
}

/** Counts the matches that stand out by year, newest first. */
export function countByYear(matches: readonly Match[]): YearCount[] {
  return [...Map.groupBy(matches.filter(standsOut), (match) => match.task.year)]
    .sort(([a], [b]) => b - a)
    .map(([year, ofYear]) => ({
      year,
      count: ofYear.length,
      best: ofYear.reduce<Strength>(
        (best, match) => (order[match.strength] > order[best] ? match.strength : best),
        'weak',
      ),
    }));
}
