import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seriesOf } from './series.ts';
import { taskOf } from './testing/tasks.ts';

const entries = (...tasks: ReturnType<typeof taskOf>[]) => tasks.map((task) => ({ task }));

test('values stand in the year they are for, with the year that says so', () => {
  const [series, ...more] = seriesOf(
    entries(
      taskOf('年内实现行政村宽带上网率100%。', { year: 2009 }),
      taskOf('年内实现行政村宽带上网率达70%，明年内达到100%。', { year: 2008 }),
    ),
  );
  expect(more).toEqual([]);
  expect(series).toMatchObject({ of: '行政村宽带上网率', unit: '%' });
  expect(series?.points.map(({ year, said, value }) => [year, said, value])).toEqual([
    [2008, 2008, 70],
    [2009, 2008, 100],
    [2009, 2009, 100],
  ]);
});

test('one task with two values is enough, one value is not', () => {
  expect(
    seriesOf(entries(taskOf('年内行政村宽带上网率达70%，明年内达到100%。', { year: 2008 }))),
  ).toHaveLength(1);
  expect(seriesOf(entries(taskOf('年内行政村宽带上网率达70%。', { year: 2008 })))).toEqual([]);
});

test('one plan that states the same twice does not make it recur', () => {
  const twice = [0, 50].map((start) => taskOf('行政村宽带上网率达70%。', { year: 2008, start }));
  expect(seriesOf(entries(...twice))).toEqual([]);
});

test('units of different magnitude come to one that suits them', () => {
  const [series] = seriesOf(
    entries(
      taskOf('全市财政收入达到9000万元。', { year: 2007 }),
      taskOf('全市财政收入达到1.2亿元。', { year: 2008 }),
      taskOf('全市财政收入达到1.5亿元。', { year: 2009 }),
    ),
  );
  expect(series?.unit).toBe('亿元');
  expect(series?.points.map(({ value }) => value)).toEqual([0.9, 1.2, 1.5]);
});

test('growth is not plotted as a level', () => {
  const grown = [2007, 2008].map((year) => taskOf('全市财政收入增长10%。', { year }));
  expect(seriesOf(entries(...grown))).toEqual([]);
});

test('what a report says is marked as reached', () => {
  const [series] = seriesOf(
    entries(
      taskOf('行政村宽带上网率达到70%。', { year: 2008 }),
      taskOf('行政村宽带上网率达到72%。', { year: 2008, kind: 'results' }),
      taskOf('行政村宽带上网率达到80%。', { year: 2009 }),
    ),
  );
  expect(series?.points.map(({ value, reported }) => [value, reported])).toEqual([
    [70, false],
    [72, true],
    [80, false],
  ]);
});

test('does not depend on the order of the entries', () => {
  const all = [2006, 2007, 2008, 2009].flatMap((year, i) => [
    taskOf(`行政村宽带上网率达到${60 + 10 * i}%。`, { year }),
    taskOf(`培训农民${year}人，财政收入达到${i + 1}亿元。`, { year, start: 80 }),
  ]);
  const expected = seriesOf(entries(...all));
  expect(expected.length).toBeGreaterThan(1);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(seriesOf(entries(...shuffled))).toEqual(expected);
    }),
  );
});
