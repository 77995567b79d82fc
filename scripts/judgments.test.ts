import { expect, test } from 'vitest';
import { goldOf, isRelated, qualityOf, readJudgments } from './judgments.ts';

const [query, hopeless] = readJudgments(
  JSON.stringify({
    queries: [
      {
        ...{ id: 'q1', kind: 'seed' },
        judgments: [
          { seed: 'a.txt', start: 0, end: 100, grade: 2 },
          { seed: 'a.txt', start: 200, end: 210, grade: 1 },
          { seed: 'b.txt', start: 0, end: 10, grade: 0 },
        ],
      },
      { id: 'q2', kind: 'seed', judgments: [{ seed: 'a.txt', start: 0, end: 10, grade: 0 }] },
    ],
  }),
);
const candidates = [
  { seed: 'b.txt', start: 0, end: 10 },
  { seed: 'a.txt', start: 0, end: 40 },
  { seed: 'a.txt', start: 40, end: 100 },
  { seed: 'a.txt', start: 205, end: 230 },
];

test('spans that share half of the shorter one are the same', () => {
  expect(candidates.map((candidate) => isRelated(query!, candidate))).toEqual([false, true, true, true]);
});

test('the best ranking is worth 1, a worse one less, by its place', () => {
  const gold = goldOf(query!, candidates)!;
  const ideal = 3 + 1 / Math.log2(3);
  expect(qualityOf(gold, [1, 3, 0])).toEqual({ ndcg: 1, p3: 2 / 3 });
  expect(qualityOf(gold, [0, 3, 1]).ndcg).toBeCloseTo((1 / Math.log2(3) + 3 / 2) / ideal);
});

test('what was judged once counts once', () => {
  const gold = goldOf(query!, candidates)!;
  expect(qualityOf(gold, [1, 2, 3]).p3).toBeCloseTo(2 / 3);
});

test('a query to which nothing is related tells nothing', () => {
  expect(goldOf(hopeless!, candidates)).toBeNull();
});
