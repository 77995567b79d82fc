import { expect, test } from 'vitest';
import { rankCorrelation } from './rank-correlation.ts';

test('1 where both rise, -1 where one falls, whatever the distances', () => {
  expect(rankCorrelation([1, 2, 3, 4], [0, 0.1, 50, 51])).toBeCloseTo(1);
  expect(rankCorrelation([1, 2, 3, 4], [9, 8, -1, -100])).toBeCloseTo(-1);
});

test('equal numbers share their ranks', () => {
  // By hand: ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4; products 4.5, squares 4.5 and 5.
  expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5));
});

test('what cannot be compared is refused', () => {
  expect(() => rankCorrelation([1, 2], [1])).toThrow(RangeError);
  expect(() => rankCorrelation([1, 1], [1, 2])).toThrow(RangeError);
});
