import type { Evidence } from './relation.ts';
import type { ThreadTask } from './thread-task.ts';

/** What the engine knows of two tasks; `before` is the earlier one. */
export type EvidenceOf = (before: ThreadTask, after: ThreadTask) => Evidence;
