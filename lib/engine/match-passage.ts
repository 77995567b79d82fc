import type { Match } from '../policy/match.ts';
import type { PlanDetails, Task } from '../policy/plan.ts';
import { explain } from './explain.ts';
import type { Query, TaskIndex } from './rank.ts';
import { strengthOf } from './strength.ts';

/** One year alone may not fill the list: what makes a past is that several years are there. */
const perYear = 6;

/**
 * The matches of one passage, best first, each with its strength and its reasons; empty when nothing is related. Of one
 * year at most six are taken.
 *
 * @param plans the plans whose tasks the index holds, by id
 * @param limit how many at most
 */
export function matchPassage(
  index: TaskIndex<Task>,
  plans: ReadonlyMap<string, PlanDetails>,
  query: Query,
  limit: number,
): Match[] {
  const matches: Match[] = [];
  const ofYear = new Map<number, number>();
  for (const ranked of index.rank(query, perYear * limit)) {
    const strength = strengthOf(ranked.lift);
    if (strength === null || matches.length === limit) break;
    const task = index.tasks[ranked.row]!;
    const plan = plans.get(task.plan)!;
    const taken = ofYear.get(plan.year) ?? 0;
    if (taken === perYear) continue;
    ofYear.set(plan.year, taken + 1);
    matches.push({
      task: {
        plan: plan.id,
        planTitle: plan.title,
        issuer: plan.issuer,
        year: plan.year,
        index: task.index,
        text: task.text,
        headings: task.headings,
        start: task.start,
        end: task.end,
      },
      score: ranked.score,
      strength,
      why: explain(query.text, task.text, ranked, index.lexical),
    });
  }
  return matches;
}
