import type { Strength } from '../policy/match.ts';

/** The least score of each step. Calibrated by scripts/calibrate.ts; docs/matching.md has the shares they stand for. */
export const steps: Readonly<Record<Strength, number>> = { strong: 1.15, likely: 0.9, weak: 0.75 };

/** How sure a score makes a match; null when it is not worth showing. */
export function strengthOf(score: number): Strength | null {
  if (score >= steps.strong) return 'strong';
  if (score >= steps.likely) return 'likely';
  if (score >= steps.weak) return 'weak';
  return null;
}
