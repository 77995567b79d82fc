import { batch } from '@preact/signals';
import type { WorkbenchParts } from '../workbench-context.ts';
import { goTo } from '../workbench-state.ts';
import type { ComparisonRow } from './arrange-comparison.ts';

/**
 * Leads from a line of a comparison to the thread of its task: of the later one where there are two. Whoever comes back
 * finds the line in sight again.
 */
export function showThreadOf(
  { before, after }: ComparisonRow,
  { actions, state }: Pick<WorkbenchParts, 'actions' | 'state'>,
): void {
  const task = after ?? before;
  if (!task) return;
  batch(() => {
    goTo(state, 'threads');
    state.threads.opening.value = { focus: true };
    state.comparison.sought.value = task.key;
    actions.threads.open(task.key);
  });
}
