import { expect, test } from 'vitest';
import { ratioOf, spread } from './figures.ts';

test('sums measurements up', () => {
  expect(spread([30, 10, 20])).toEqual({ median: 20, least: 10, most: 30, runs: 3 });
  expect(spread([1, 2.34567, 3, 4]).median).toBe(2.67);
  expect(() => spread([])).toThrow(RangeError);
});

test('compares round by round, so that a busy round weighs on both ways', () => {
  expect(ratioOf([50, 500, 60], [100, 1000, 100])).toMatchObject({ median: 0.5, least: 0.5, most: 0.6 });
  expect(() => ratioOf([1], [1, 2])).toThrow('1 and 2 rounds');
});
