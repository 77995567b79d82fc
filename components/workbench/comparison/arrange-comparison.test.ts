import { expect, test } from 'vitest';
import type { ComparedPair, PlanComparison } from '../../../lib/threads/comparison.ts';
import type { RelationKind } from '../../../lib/threads/relation.ts';
import type { ThreadTask } from '../../../lib/threads/thread-task.ts';
import { sampleComparison } from '../../gallery/sample-library.ts';
import { arrangeComparison } from './arrange-comparison.ts';

const { earlier, later, fresh } = sampleComparison();
const any = fresh[0]!;
const task = (key: string, start: number, heading?: string): ThreadTask => ({
  ...any,
  key,
  start,
  headings: heading ? [heading] : [],
});
const pair = (before: ThreadTask, after: ThreadTask, kind: RelationKind = 'continued'): ComparedPair => ({
  before,
  after,
  relation: { kind, from: before.key, targets: [], evidence: null },
  unchanged: false,
});
const arranged = (more: Partial<PlanComparison>) =>
  arrangeComparison({ earlier, later, pairs: [], gone: [], fresh: [], ...more }).map(
    ({ heading, onlyEarlier, rows }) => ({
      heading,
      onlyEarlier,
      rows: rows.map(({ before, after }) => `${before?.key ?? '-'} ${after?.key ?? '-'}`),
    }),
  );

test('pairs and new tasks stand in the order of the later plan, under its headings', () => {
  expect(
    arranged({
      pairs: [pair(task('a', 50, '一、网络'), task('A', 10, '一、网络')), pair(task('b', 10), task('C', 30))],
      fresh: [task('B', 20, '一、网络')],
    }),
  ).toEqual([
    { heading: '一、网络', onlyEarlier: false, rows: ['a A', '- B'] },
    { heading: '', onlyEarlier: false, rows: ['b C'] },
  ]);
});

test('what is gone stands behind the task it followed, under the heading its neighbours went to', () => {
  expect(
    arranged({
      pairs: [
        pair(task('a', 10, '一、电子政务'), task('A', 10, '三、数字政府')),
        pair(task('c', 30, '一、电子政务'), task('C', 20, '三、数字政府')),
        pair(task('z', 90, '五、人才'), task('Z', 90, '四、人才')),
      ],
      gone: [task('b', 20, '一、电子政务'), task('first', 5, '一、电子政务')],
    })[0],
  ).toEqual({ heading: '三、数字政府', onlyEarlier: false, rows: ['first -', 'a A', 'b -', 'c C'] });
});

test('a heading of the same name is its home, however it is numbered and whatever most tasks did', () => {
  const groups = arranged({
    pairs: [
      pair(task('a', 10, '二、人才队伍'), task('A', 10, '一、网络')),
      pair(task('b', 11, '二、人才队伍'), task('B', 11, '一、网络')),
      pair(task('c', 12, '二、人才队伍'), task('C', 50, '（六）人才队伍')),
    ],
    gone: [task('g', 13, '二、人才队伍')],
  });
  expect(groups[1]).toEqual({ heading: '（六）人才队伍', onlyEarlier: false, rows: ['c C', 'g -'] });
});

test('a heading of which nothing is left stands on its own, where it was', () => {
  const groups = arranged({
    pairs: [
      pair(task('a', 10, '一、网络'), task('A', 10, '一、网络')),
      pair(task('z', 90, '三、人才'), task('Z', 90, '二、人才')),
    ],
    gone: [task('g', 40, '二、三电合一'), task('h', 50, '二、三电合一')],
  });
  expect(groups.map(({ heading, onlyEarlier }) => [heading, onlyEarlier])).toEqual([
    ['一、网络', false],
    ['二、三电合一', true],
    ['二、人才', false],
  ]);
  expect(groups[1]!.rows).toEqual(['g -', 'h -']);
});

test('nothing is lost and nothing stands twice, whatever the plans', () => {
  const comparison = sampleComparison();
  const rows = arrangeComparison(comparison).flatMap((group) => group.rows);
  expect(rows).toHaveLength(comparison.pairs.length + comparison.gone.length + comparison.fresh.length);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});
