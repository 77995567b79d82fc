import { expect, test } from 'vitest';
import { contextText, passageVector, taskVectors } from './context-vectors.ts';

const unit = (...numbers: number[]) => {
  const length = Math.hypot(...numbers);
  return Float32Array.from(numbers, (number) => number / length);
};
const own = [unit(1, 0, 0, 0), unit(0, 1, 0, 0), unit(0, 0, 1, 0)];
const heading = unit(0, 0, 0, 1);
const shares = { heading: 0.4, neighbours: 0.3 };

const expectClose = (vector: Float32Array, expected: Float32Array) => {
  for (const [i, number] of expected.entries()) expect(vector[i]).toBeCloseTo(number);
};

test('a task leans towards its heading and its neighbours', () => {
  const [first, second] = taskVectors(own, [heading, null, null], shares);
  const side = 0.3 / Math.SQRT2;
  expectClose(first!, unit(1, side, side, 0.4));
  expectClose(second!, unit(side, 1, side, 0));
});

test('a passage leans towards the neighbours that are known', () => {
  expectClose(passageVector([own[0], own[1], undefined], 1, shares), unit(0.3, 1, 0, 0));
  expectClose(passageVector([undefined, own[1]], 1, shares), own[1]!);
});

test('neighbours are two on each side', () => {
  const row = Array.from({ length: 6 }, (_, i) =>
    unit(...Array.from({ length: 6 }, (_, j) => Number(i === j))),
  );
  expect(passageVector(row, 0, shares)[3]).toBe(0);
  expect(passageVector(row, 0, shares)[2]).toBeGreaterThan(0);
});

test('the innermost heading is the context', () => {
  expect(contextText({ headings: ['一、电子政务', '（二）网站'] })).toBe('（二）网站');
  expect(contextText({ headings: [] })).toBeNull();
});
