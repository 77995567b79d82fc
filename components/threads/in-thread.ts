import type { Match } from '../../lib/policy/match.ts';
import type { Thread } from '../../lib/threads/thread.ts';

/** Whether a related task is one of a thread's. */
export function inThread({ entries }: Thread, { task }: Match): boolean {
  return entries.some((entry) => entry.task.key === `${task.plan}#${task.start}`);
}
