import type { PlanDetails } from '../policy/plan.ts';
import type { EvidenceOf } from './evidence-of.ts';
import { nameThread } from './name-thread.ts';
import { relate } from './relate.ts';
import { seriesOf } from './series.ts';
import { inOrder } from './task-order.ts';
import type { Thread } from './thread.ts';
import { fieldOf } from './thread-field.ts';
import type { ThreadTask } from './thread-task.ts';
import { threadYears } from './thread-years.ts';

export interface ThreadParts {
  readonly id: string;
  /** The tasks of the library, in any order; one or more. */
  readonly tasks: readonly ThreadTask[];
  /** All plans of the library, with the years that the user says they count to. */
  readonly plans: readonly PlanDetails[];
  readonly evidenceOf: EvidenceOf;
  /** Ids of the corrections that had a part in it. */
  readonly corrections: readonly string[];
  /** The passage of the page that is read. */
  readonly page?: ThreadTask | undefined;
}

/**
 * A thread, out of the tasks it consists of. The page's passage comes after tasks, and none after it: what became of a
 * task in the library, its name and its field do not depend on what is being read.
 */
export function buildThread({ id, tasks, plans, evidenceOf, corrections, page }: ThreadParts): Thread {
  const library = tasks.toSorted(inOrder);
  const all = page ? [...library, page].sort(inOrder) : library;
  const entries = all.map((task) => ({ task, relation: relate(task, library, evidenceOf) }));
  return {
    id,
    name: nameThread(library),
    field: fieldOf(library),
    entries,
    years: threadYears(library, plans, page),
    series: seriesOf(entries),
    corrections: corrections.toSorted(),
  };
}
