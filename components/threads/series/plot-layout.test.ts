import { expect, test } from 'vitest';
import type { SeriesPoint } from '../../../lib/threads/thread.ts';
import { layOut, stepsOver } from './plot-layout.ts';

const point = (year: number, value: number, given: Partial<SeriesPoint> = {}): SeriesPoint => ({
  year,
  said: year,
  value,
  range: null,
  sense: 'exact',
  text: `${value}%`,
  task: `${year}#0`,
  reported: false,
  ...given,
});
const size = { width: 264, height: 128 };

test('steps are round, begin at zero or a step below, and take in all values', () => {
  expect(stepsOver([5, 95], false)).toEqual([0, 50, 100]);
  expect(stepsOver([70, 100], true)).toEqual([60, 70, 80, 90, 100]);
  expect(stepsOver([95.5, 99.5], true).at(-1)).toBe(100);
  expect(stepsOver([0.1, 0.3], false)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(stepsOver([100, 100], false)[0]).toBe(0);
  expect(stepsOver([0, 0], false)).toContain(0);
  expect(stepsOver([-3, 4], false)[0]).toBeLessThanOrEqual(-3);
  for (const values of [
    [1.5, 1100],
    [999, 1001],
    [12_345_678, 20_000_000],
    [0.0001, 0.0002],
  ]) {
    const steps = stepsOver(values, false);
    expect(steps[0]).toBeLessThanOrEqual(Math.min(...values));
    expect(steps.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
    expect(steps.length).toBeLessThan(8);
  }
});

test('points stand inside, later ones further right, greater ones higher', () => {
  const { points, left, right, bottom } = layOut(
    [point(2007, 70), point(2009, 90), point(2010, 100)],
    '%',
    size,
  );
  for (const { x, y } of points) {
    expect(x).toBeGreaterThan(left);
    expect(x).toBeLessThan(right);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(bottom);
  }
  expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((a, b) => a - b));
  expect(points.map(({ y }) => y)).toEqual(points.map(({ y }) => y).toSorted((a, b) => b - a));
});

test('the line goes through what was reported, or else what was last said', () => {
  const planned = point(2009, 90, { said: 2008 });
  const reported = point(2009, 88, { reported: true });
  const later = point(2010, 99, { said: 2010 });
  const { lines } = layOut(
    [point(2008, 70), planned, reported, point(2010, 95, { said: 2009 }), later],
    '%',
    size,
  );
  expect(lines.map(({ from, to }) => [from.point.value, to.point.value])).toEqual([
    [70, 88],
    [88, 99],
  ]);
});

test('the values of a few points stand beside them, of many none', () => {
  const { labels } = layOut([point(2007, 70), point(2009, 1100), point(2010, 100)], '个', size);
  expect(labels.map(({ text }) => text)).toEqual(['70', '1,100', '100']);
  expect(
    layOut([point(2007, 70), point(2009, 1, { range: [1, 2] })], '%', size).labels.map(({ text }) => text),
  ).toEqual(['70%', '1–2%']);
  expect(
    layOut(
      [1, 2, 3, 4].map((i) => point(2000 + i, i)),
      '个',
      size,
    ).labels,
  ).toEqual([]);
});

test('a range is a bar with both ends inside', () => {
  const { points, bottom } = layOut([point(2008, 1.5, { range: [1, 2] }), point(2009, 4)], '个', size);
  const [low, high] = points[0]!.bar!;
  expect(low).toBeGreaterThan(high);
  expect(low).toBeLessThanOrEqual(bottom);
  expect(points[1]!.bar).toBeNull();
});

test('the first and the last year are named, and none so near that they touch', () => {
  const { years } = layOut(
    Array.from({ length: 25 }, (_, i) => point(2000 + i, i)),
    '个',
    size,
  );
  const named = years.filter((each) => each.named);
  expect(named[0]?.year).toBe(2000);
  expect(named.at(-1)?.year).toBe(2024);
  for (const [i, { x }] of named.slice(1).entries()) expect(x - named[i]!.x).toBeGreaterThanOrEqual(36);
});

test('values of one year alone stand in the middle', () => {
  const { points, lines } = layOut([point(2009, 90), point(2009, 91, { reported: true })], '%', size);
  expect(points[0]!.x).toBe(points[1]!.x);
  expect(lines).toEqual([]);
});
