import type { Level } from '../policy/stance/level.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { isReport } from './reports.ts';
import { targetChanges } from './target-changes.ts';
import { byText, comesBefore } from './task-order.ts';
import type { ThreadTask } from './thread-task.ts';

const heights: Record<Level, number> = { national: 4, province: 3, city: 2, county: 1, town: 0 };

/** Whose task it is, seen from the later one: its own place's, the government's above it, or another's. */
function kinship(before: ThreadTask, after: ThreadTask): number {
  if (!before.place || !after.place || before.place === after.place) return 0;
  if (before.level && after.level && heights[before.level] > heights[after.level]) return 1;
  return 2;
}

/**
 * How surely one task follows another by a measure of the same thing that both state: 2 when the earlier one sets it as a
 * target, 1 when it reports it, 0 without one.
 */
function statesTheSame(before: ThreadTask, after: ThreadTask): number {
  if (targetChanges(before, after).every(({ is }) => is === 'other')) return 0;
  return isReport(before) ? 1 : 2;
}

/**
 * The task that the later one follows: of its own place where there is one, else of the government above, else of any;
 * of these in the latest year; of that year's one that states the same measure, a target before a result, else the most alike.
 */
export function taskBefore(
  task: ThreadTask,
  others: readonly ThreadTask[],
  evidence: Pick<EvidenceSource, 'affinity'>,
): ThreadTask | null {
  const before = others.filter((other) => other.key !== task.key && comesBefore(other, task));
  const nearest = Math.min(...before.map((other) => kinship(other, task)));
  const kin = before.filter((other) => kinship(other, task) === nearest);
  const latest = Math.max(...kin.map(({ year }) => year ?? Number.NEGATIVE_INFINITY));
  const [best] = kin
    .filter(({ year }) => (year ?? Number.NEGATIVE_INFINITY) === latest)
    .map((other, _, { length }) => ({
      task: other,
      states: statesTheSame(other, task),
      affinity: length > 1 ? evidence.affinity(other, task) : 0,
    }))
    .sort((a, b) => b.states - a.states || b.affinity - a.affinity || byText(a.task.key, b.task.key));
  return best?.task ?? null;
}
