import type { Measure } from '../policy/measures/measure.ts';
import { compareMeasures, sameMeasure } from '../policy/measures/same-measure.ts';
import type { TargetChange } from './relation.ts';
import type { ThreadTask } from './thread-task.ts';

type Stating = Pick<ThreadTask, 'measures' | 'year'>;

/** The measures that both tasks state, in the order of the later one; each is paired once. */
export function targetChanges(before: Stating, after: Stating): TargetChange[] {
  const pairs = after.measures.flatMap((later, i) =>
    before.measures
      .filter((earlier) => isStated(earlier) && isStated(later) && sameMeasure(earlier, later))
      .map((earlier) => ({ i, earlier, later, apart: rolesApart(earlier, before, later, after) })),
  );
  pairs.sort((a, b) => a.apart - b.apart);
  const taken = new Set<Measure>();
  const changes = new Map<number, TargetChange>();
  for (const { i, earlier, later } of pairs) {
    if (taken.has(earlier) || changes.has(i)) continue;
    taken.add(earlier);
    const of = later.of || earlier.of;
    changes.set(i, { of, before: earlier, after: later, is: changeOf(earlier, before, later, after) });
  }
  return [...changes].sort(([a], [b]) => a - b).map(([, change]) => change);
}

const isStated = ({ value, range }: Measure): boolean => value !== null || range !== null;

/** The year until whose end it is to be reached, where the text says so. */
export const deadlineYear = ({ deadline }: Measure): number | null =>
  deadline?.until ? Number(deadline.until.slice(0, 4)) : null;

/**
 * How unlike the parts are that two measures play in their tasks: 年内达到70%，明年达到100% is followed up by 年内达到100%
 * as the target of the year it is, before it is taken for the other one kept.
 */
function rolesApart(earlier: Measure, before: Stating, later: Measure, after: Stating): number {
  const [from, to] = [deadlineYear(earlier) ?? before.year, deadlineYear(later) ?? after.year];
  if (from === null || to === null) return 3;
  const [ahead, aheadAfter] = [from - (before.year ?? from), to - (after.year ?? to)];
  if (ahead <= 0 && aheadAfter <= 0) return 0;
  if (from === to) return 1;
  return ahead === aheadAfter ? 2 : 3;
}

/**
 * What became of a measure. Targets of the two tasks' own years are compared as they are, and so are two for one year.
 * Of others only those have moved for certain that are to be reached no later and are higher, or no earlier and lower;
 * the same that is to be reached sooner is raised as well.
 */
function changeOf(earlier: Measure, before: Stating, later: Measure, after: Stating): TargetChange['is'] {
  const is = compareMeasures(earlier, later) ?? 'other';
  const [from, to] = [deadlineYear(earlier) ?? before.year, deadlineYear(later) ?? after.year];
  if (is === 'other' || from === null || to === null || from === to) return is;
  const ofOwnYears = from <= (before.year ?? from) && to <= (after.year ?? to);
  if (ofOwnYears) return is;
  if (is === 'raised') return to < from ? 'raised' : 'other';
  if (is === 'lowered') return to > from ? 'lowered' : 'other';
  if (!earlier.deadline || !later.deadline) return 'same';
  return to < from ? 'raised' : 'lowered';
}
