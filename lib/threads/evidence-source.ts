import type { Evidence } from './relation.ts';
import type { ThreadTask } from './thread-task.ts';

/** What the engine knows of two tasks; `before` is the earlier one. */
export interface EvidenceSource {
  /** Why they are in one thread. */
  of(before: ThreadTask, after: ThreadTask): Evidence;
  /** The affinity alone, which is cheaper. */
  affinity(before: ThreadTask, after: ThreadTask): number;
}
