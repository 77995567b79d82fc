import { expect, test } from 'vitest';
import { type Constraints, uniteGroups } from './unite-groups.ts';

const groups = [['a1', 'a2', 'a3'], ['b1', 'b2'], ['c1'], ['d1', 'd2']];
const united = (said: Partial<Constraints>) =>
  uniteGroups(groups, { apart: [], together: [], ...said }).map((group) => group.join(' '));

test('two tasks that belong together bring their groups with them', () => {
  expect(united({ together: [[['b1'], ['a2']]] })).toEqual(['a1 a2 a3 b1 b2', 'c1', 'd1 d2']);
});

test('what is said of several comes together by way of one they share, in whatever order', () => {
  const [one, other] = [
    [['c1'], ['b2']],
    [['c1'], ['b1'], ['a3']],
  ];
  for (const together of [
    [one!, other!],
    [other!, one!],
  ])
    expect(united({ together }).sort()).toEqual(['a1 a2 a3 b1 b2 c1', 'd1 d2']);
});

test('tasks that are not there are passed over, and groups of which nothing is said are the same objects', () => {
  const all = uniteGroups(groups, {
    apart: [['gone', 'd1']],
    together: [[['gone'], ['a1'], ['c1']], [['gone']]],
  });
  expect(all).toHaveLength(3);
  expect(all).toContain(groups[3]);
});

test('tasks that are apart stay so: the one that nobody named leaves', () => {
  const together = [[['a1'], ['b1']]];
  expect(united({ together, apart: [['a2', 'b2']] })).toEqual(['a1 a3 b1 b2', 'a2', 'c1', 'd1 d2']);
  expect(united({ together, apart: [['b1', 'a2']] })).toEqual(['a1 a3 b1 b2', 'a2', 'c1', 'd1 d2']);
});

test('all tasks of a thread bring the group that most of them are in, and what stands among others comes alone', () => {
  expect(united({ together: [[['b1', 'a2', 'gone', 'a3', 'c1'], ['d1']]] }).sort()).toEqual([
    'a1 a2 a3 b1 c1 d1 d2',
    'b2',
  ]);
  expect(united({ together: [[['a1', 'd1', 'd2'], ['c1']]] }).sort()).toEqual([
    'a1 c1 d1 d2',
    'a2 a3',
    'b1 b2',
  ]);
  expect(united({ together: [[['b1', 'd2'], ['c1']]] }).sort()).toEqual(['a1 a2 a3', 'b1 b2 c1 d2', 'd1']);
});
