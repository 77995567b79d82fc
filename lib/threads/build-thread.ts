import type { PlanDetails } from '../policy/plan.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { relate } from './relate.ts';
import { seriesOf } from './series.ts';
import { inOrder } from './task-order.ts';
import type { Thread } from './thread.ts';
import { fieldOf } from './thread-field.ts';
import type { ThreadTask } from './thread-task.ts';
import { threadYears } from './thread-years.ts';

export interface ThreadParts {
  readonly id: string;
  /** As name-thread.ts and distinct-names.ts give it. */
  readonly name: string;
  /** The tasks of the library, in any order; one or more. */
  readonly tasks: readonly ThreadTask[];
  /** All plans of the library, with the years that the user says they count to. */
  readonly plans: readonly PlanDetails[];
  readonly evidence: EvidenceSource;
  /** Ids of the corrections that had a part in it. */
  readonly corrections: readonly string[];
}

/** A thread of the library, out of the tasks it consists of. */
export function buildThread({ id, name, tasks, plans, evidence, corrections }: ThreadParts): Thread {
  const library = tasks.toSorted(inOrder);
  const entries = library.map((task) => ({ task, relation: relate(task, library, plans, evidence) }));
  return {
    id,
    name,
    field: fieldOf(library),
    entries,
    years: threadYears(library, plans),
    series: seriesOf(entries),
    corrections: corrections.toSorted(),
  };
}

/**
 * A thread of the library with the passage of the page that is read. It comes after tasks, and none after it: what became
 * of a task in the library, the thread's name and its field do not depend on what is being read.
 */
export function withPage(
  thread: Thread,
  {
    page,
    plans,
    evidence,
    corrections,
  }: Omit<ThreadParts, 'id' | 'name' | 'tasks'> & { readonly page: ThreadTask },
): Thread {
  const library = thread.entries.map(({ task }) => task);
  const own = { task: page, relation: relate(page, library, plans, evidence) };
  const entries = [...thread.entries, own].sort((a, b) => inOrder(a.task, b.task));
  return {
    ...thread,
    entries,
    years: threadYears(library, plans, page),
    series: seriesOf(entries),
    corrections: [...new Set([...thread.corrections, ...corrections])].sort(),
  };
}
