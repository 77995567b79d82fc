import type { PlanDetails } from '../policy/plan.ts';
import { completePlans } from './complete-plans.ts';
import { comesBefore } from './task-order.ts';
import type { ThreadTask } from './thread-task.ts';

/**
 * Whether the library would have what comes before a task: an earlier document of its place that goes through what is
 * done. Without one nobody knows whether a task is new.
 * @param places the task's own; for a page, whose place is not known, those of its thread
 * @param plans all of the library, of the years they count to
 */
export const toldBefore = (
  task: ThreadTask,
  places: ReadonlySet<string>,
  plans: readonly PlanDetails[],
): boolean =>
  plans.some(
    ({ id, place, kind, year }) =>
      id !== task.plan &&
      places.has(place) &&
      completePlans.has(kind) &&
      comesBefore({ year, planKind: kind }, task),
  );
