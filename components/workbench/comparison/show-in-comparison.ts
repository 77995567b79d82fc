import { batch } from '@preact/signals';
import type { PlanDetails } from '../../../lib/policy/plan.ts';
import type { Thread } from '../../../lib/threads/thread.ts';
import type { ThreadTask } from '../../../lib/threads/thread-task.ts';
import { goTo, type WorkbenchState } from '../workbench-state.ts';
import { pairWith } from './choose-plans.ts';
import { clearComparison } from './comparison-state.ts';

/** Leads from a task of a thread to its plan, beside the plan that it went on from, and there to the task. */
export function showInComparison(
  state: WorkbenchState,
  thread: Thread,
  task: ThreadTask,
  plans: readonly PlanDetails[],
): void {
  if (task.plan === null) return;
  const from = thread.entries.find((entry) => entry.task.key === task.key)?.relation.from;
  const before = thread.entries.find((entry) => entry.task.key === from)?.task.plan ?? null;
  const pair = pairWith(plans, task.plan, before);
  if (!pair) return;
  batch(() => {
    const { comparison } = state;
    clearComparison(comparison);
    comparison.unchanged.value = true;
    comparison.chosen.value = pair;
    comparison.sought.value = task.key;
    goTo(state, 'comparison');
  });
}
