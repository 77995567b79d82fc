import type { PlanDetails } from '../policy/plan.ts';
import type { EvidenceSource } from './evidence-source.ts';
import type { Evidence, Relation, RelationKind, TargetChange } from './relation.ts';
import { isReport } from './reports.ts';
import { targetChanges } from './target-changes.ts';
import { taskBefore } from './task-before.ts';
import type { ThreadTask } from './thread-task.ts';
import { toldBefore } from './told-before.ts';
import { wordingShared } from './wording-shared.ts';

/** From this part of the wording on, a text says the same in the same words. docs/threads.md has how it was chosen. */
const sameWording = 0.5;

/**
 * What became of a task since the one before it. The first that holds: `new` when nothing comes before, or nothing told
 * when no earlier plan would have had it; `reported` when
 * it says that it is done, or its plan is a report; `raised` or `lowered` when a target of it moved (of several the
 * first in the text that did; what was reported reached was no target); `continued` when it says that it goes on, or says much the same; else `reworded`.
 *
 * @param thread its tasks; those that do not come before this one are passed over
 * @param plans all of the library, of the years they count to
 */
export function relate(
  task: ThreadTask,
  thread: readonly ThreadTask[],
  plans: readonly PlanDetails[],
  evidence: EvidenceSource,
): Relation {
  const before = taskBefore(task, thread, evidence);
  if (before) return relationBetween(before, task, evidence.of(before, task));
  const places = new Set(task.place ? [task.place] : thread.map(({ place }) => place));
  const kind = toldBefore(task, places, plans) ? 'new' : null;
  return { kind, from: null, targets: [], evidence: null };
}

/** The relation of two tasks that are about one thing; `before` is the earlier one. */
export function relationBetween(before: ThreadTask, after: ThreadTask, evidence: Evidence): Relation {
  const targets = targetChanges(before, after);
  return { kind: kindOf(before, after, targets), from: before.key, targets, evidence };
}

function kindOf(before: ThreadTask, after: ThreadTask, targets: readonly TargetChange[]): RelationKind {
  if (isReport(after)) return 'reported';
  if (!isReport(before)) for (const { is } of targets) if (is === 'raised' || is === 'lowered') return is;
  if (after.stance.stance === 'continued') return 'continued';
  return wordingShared(before.text, after.text) >= sameWording ? 'continued' : 'reworded';
}
