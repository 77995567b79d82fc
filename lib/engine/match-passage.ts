import type { Match } from '../policy/match.ts';
import type { PlanDetails, Task } from '../policy/plan.ts';
import { taskKey } from '../threads/make-task.ts';
import { explain } from './explain.ts';
import type { Query, TaskIndex } from './rank.ts';
import { strengthOf } from './strength.ts';

/** One year alone may not fill the list: what makes a past is that several years are there. */
const perYear = 6;

/** What the user says of a passage and of tasks. */
export interface SaidOfTasks {
  /** Keys of tasks that have nothing to do with the passage. */
  readonly apart: ReadonlySet<string>;
  /** The year a task counts to. */
  yearOf(task: Task): number;
}

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
  said?: SaidOfTasks,
): Match[] {
  const matches: Match[] = [];
  const ofYear = new Map<number, number>();
  for (const ranked of index.rank(query, perYear * limit)) {
    const strength = strengthOf(ranked.lift);
    if (strength === null || matches.length === limit) break;
    const task = index.tasks[ranked.row]!;
    if (said?.apart.has(taskKey(task.plan, task.start))) continue;
    const plan = plans.get(task.plan)!;
    const year = said?.yearOf(task) ?? plan.year;
    const taken = ofYear.get(year) ?? 0;
    if (taken === perYear) continue;
    ofYear.set(year, taken + 1);
    matches.push({
      task: {
        plan: plan.id,
        planTitle: plan.title,
        issuer: plan.issuer,
        year,
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
