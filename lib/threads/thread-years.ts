import type { PlanDetails } from '../policy/plan.ts';
import { completePlans } from './complete-plans.ts';
import type { ThreadYear } from './thread.ts';
import type { ThreadTask } from './thread-task.ts';

/**
 * The years of a thread, ascending: those of its tasks, of the page, and of every plan from its places.
 * @param tasks the thread's tasks of the library
 * @param plans the library's plans, of the years they count to
 */
export function threadYears(
  tasks: readonly ThreadTask[],
  plans: readonly PlanDetails[],
  page?: ThreadTask,
): ThreadYear[] {
  const places = new Set(tasks.map(({ place }) => place));
  const local = plans.filter(({ place }) => places.has(place));
  const all = page ? [...tasks, page] : tasks;
  const dated = all.filter(({ year }) => year !== null);
  const years = new Set([...local, ...dated].map(({ year }) => year!));
  const first = Math.min(...tasks.map(({ year }) => year ?? Number.POSITIVE_INFINITY));
  const planned = new Set(local.filter(({ kind }) => completePlans.has(kind)).map(({ year }) => year));
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => {
      const ofYear = dated.filter((task) => task.year === year).map(({ key }) => key);
      const silent = year > first && !ofYear.length && planned.has(year);
      return { year, tasks: ofYear, page: page?.year === year, silent };
    });
}
