import type { Strength } from '../policy/match.ts';

/**
 * The least lift (see rank.ts) of each step. Calibrated by scripts/calibrate.ts on judged queries of three kinds;
 * docs/matching.md has the share of related tasks each step stands for.
 */
export const steps: Readonly<Record<Strength, number>> = { strong: 0.35, likely: 0.28, weak: 0.22 };

/** How sure a lift makes a match; null when it is not worth showing. */
export function strengthOf(lift: number): Strength | null {
  if (lift >= steps.strong) return 'strong';
  if (lift >= steps.likely) return 'likely';
  if (lift >= steps.weak) return 'weak';
  return null;
}
