import type { ThreadTask } from './thread-task.ts';

/** Whether a task says what has been done: by its words, or because its whole plan does. */
export const isReport = ({ stance, planKind }: Pick<ThreadTask, 'stance' | 'planKind'>): boolean =>
  stance.stance === 'reported' || planKind === 'results';
