import { expect, test } from 'vitest';
import { aThread } from './a-thread.testing.ts';
import { groupByField, orderThreads } from './order-threads.ts';

const threads = [
  aThread('b', { name: '中心', years: [2006, 2007] }),
  aThread('a', { name: '安全', years: [2006, 2007, 2008], field: null }),
  aThread('c', { name: '第 10 号', years: [2009], field: 'digital-government' }),
  aThread('d', { name: '第 2 号', years: [2006, 2009], tasks: 9, field: 'digital-government' }),
];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

test('by years, by the last year, by name as it sounds', () => {
  expect(ids(orderThreads(threads, 'years'))).toBe('adbc');
  expect(ids(orderThreads(threads, 'recent'))).toBe('dcab');
  expect(ids(orderThreads(threads, 'name'))).toBe('adcb');
});

test('the order is the same in whatever order they come', () => {
  const same = ['x', 'y', 'z'].map((id) => aThread(id));
  expect(ids(orderThreads(same.toReversed(), 'years'))).toBe('xyz');
});

test('topics stand in their own order, without those that have none; no topic is the last', () => {
  const groups = groupByField(orderThreads(threads, 'field'));
  expect(groups.map(({ field, threads: of }) => [field, ids(of)])).toEqual([
    ['digital-government', 'dc'],
    ['networks', 'b'],
    [null, 'a'],
  ]);
});
