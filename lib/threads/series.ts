import type { Measure } from '../policy/measures/measure.ts';
import { sameMeasure } from '../policy/measures/same-measure.ts';
import { commonUnit } from './common-unit.ts';
import { mostGiven } from './most-given.ts';
import { isReport } from './reports.ts';
import { deadlineYear } from './target-changes.ts';
import { byText } from './task-order.ts';
import type { Series, SeriesPoint, ThreadEntry } from './thread.ts';
import type { ThreadTask } from './thread-task.ts';

interface Stated {
  readonly task: ThreadTask;
  readonly measure: Measure;
  readonly year: number;
  readonly said: number;
}

/**
 * Measures of one thing that recur over the years, or stand with two values in one task (年内达到70%，明年达到100%).
 * Levels only: growth by 10 % is no value to plot. The result depends on the set of entries, not on their order.
 */
export function seriesOf(entries: readonly Pick<ThreadEntry, 'task'>[]): Series[] {
  const stated = entries.flatMap(({ task }) => statedBy(task));
  return groupsOf(stated)
    .filter(recurs)
    .map(seriesFrom)
    .sort((a, b) => b.points.length - a.points.length || byText(a.of, b.of) || byText(a.unit, b.unit));
}

function statedBy(task: ThreadTask): Stated[] {
  const { year: said } = task;
  if (said === null) return [];
  return task.measures
    .filter(({ change, of, number, numbers }) => !change && of && (number ?? numbers) !== null)
    .map((measure) => ({ task, measure, said, year: deadlineYear(measure) ?? said }));
}

/** The same thing is the closure of `sameMeasure`, so that no order matters. */
function groupsOf(stated: readonly Stated[]): Stated[][] {
  const left = new Set(stated);
  const groups: Stated[][] = [];
  for (const first of stated) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const member of group) {
      for (const other of left) {
        if (!sameMeasure(member.measure, other.measure)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** For two years, or said in two: three bases named twice in one plan do not recur. */
const recurs = (group: readonly Stated[]): boolean =>
  new Set(group.map(({ year, said }) => `${year} ${said}`)).size > 1;

function seriesFrom(group: readonly Stated[]): Series {
  const measures = group.map(({ measure }) => measure);
  const { unit, numberIn, rangeIn } = commonUnit(measures);
  const points = group.map(({ task, measure, year, said }): SeriesPoint => {
    const { sense, text } = measure;
    return {
      year,
      said,
      value: numberIn(measure),
      range: rangeIn(measure),
      sense,
      text,
      task: task.key,
      reported: isReport(task),
    };
  });
  const known = new Map(
    points.map((point) => [JSON.stringify([point.task, point.year, point.value]), point]),
  );
  return { of: mostGiven(measures.map(({ of }) => of)), unit, points: [...known.values()].sort(inTime) };
}

const inTime = (a: SeriesPoint, b: SeriesPoint): number =>
  a.year - b.year || a.said - b.said || byText(a.task, b.task) || a.value - b.value;
