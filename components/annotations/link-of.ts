import type { TaskLink } from '../../lib/annotation/annotation.ts';
import type { MatchedTask } from '../../lib/policy/match.ts';

/** A task of the library as an annotation keeps it. */
export function linkOf(task: MatchedTask): TaskLink {
  const { plan, planTitle, year, start, end, text, headings } = task;
  return { plan, planTitle, year, start, end, text, headings: [...headings] };
}
