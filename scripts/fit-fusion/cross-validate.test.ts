import { expect, test } from 'vitest';
import { byCollection, interval, meanOfMeans } from './compare.ts';
import { chooser, crossValidate } from './cross-validate.ts';
import type { Search } from './searches.ts';
import type { Setting } from './settings.ts';

const setting = (lexical: number): Setting => ({ heading: 0, neighbours: 0, families: 0, extra: 0, lexical });
const search = (collection: string, unit: string) => ({ collection, unit }) as Search;

/** Scores out of a table: a row a setting, a column a search. */
function scoresOf(lexical: readonly number[], searches: readonly Search[], table: readonly number[][]) {
  const numbers = Float64Array.from(table.flat());
  return { settings: lexical.map(setting), searches, ndcg: numbers, p3: numbers };
}

const some = [search('few', 'a'), search('many', 'b'), search('many', 'c'), search('many', 'd')];
const all = () => true;

test('every collection counts the same, however many queries it has', () => {
  const scores = scoresOf([0, 1], some, [
    [1, 0.5, 0.5, 0.5],
    [0.3, 0.9, 0.9, 0.9],
  ]);
  expect(chooser(scores, all)(all).middle).toBe(0);
});

test('of settings that cannot be told apart from the best the middle is chosen', () => {
  const scores = scoresOf([1, 2, 3, 4, 5], some, [
    [0.1, 0.1, 0.1, 0.1],
    [0.7, 0.8, 0.6, 0.7],
    [0.7, 0.7, 0.7, 0.7],
    [0.7, 0.6, 0.9, 0.7],
    [0.2, 0.2, 0.2, 0.2],
  ]);
  expect(chooser(scores, all)(all)).toEqual({ middle: 2, plateau: [1, 2, 3] });
});

test('only what is allowed is chosen, and only searches that count decide', () => {
  const scores = scoresOf([0, 1], some, [
    [1, 0, 0, 0],
    [0, 1, 1, 1],
  ]);
  expect(chooser(scores, ({ lexical }) => lexical === 1)(all).middle).toBe(1);
  expect(chooser(scores, all)(({ unit }) => unit === 'a').middle).toBe(0);
  expect(chooser(scores, all)(({ unit }) => unit !== 'a').middle).toBe(1);
});

test('a setting that suits one query alone is of no use to it when it is held out', () => {
  const searches = Array.from({ length: 10 }, (_, i) => search('one', String(i)));
  // Each search has a setting of its own under which it is worth 1; the last setting is worth a little to all.
  const own = searches.map((_, s) => searches.map((_, q) => (s === q ? 1 : 0)));
  const scores = scoresOf([...own.keys(), 20], searches, [...own, searches.map(() => 0.15)]);
  for (const { ndcg } of crossValidate(scores, all)) expect(ndcg).toBeLessThan(0.2);
});

test('queries of one library are held out together', () => {
  const searches = ['a', 'a', 'b', 'b'].map((unit) => search('libraries', unit));
  const scores = scoresOf([0, 1], searches, [
    [1, 1, 0, 0],
    [0, 0, 1, 1],
  ]);
  expect(crossValidate(scores, all).map(({ p3 }) => p3)).toEqual([0, 0, 0, 0]);
});

test('an interval holds the mean, and is none where all are the same', () => {
  const gains = byCollection(some, [0.1, 0, 0.2, 0.4]);
  expect(meanOfMeans(gains)).toBeCloseTo(0.15);
  const [low, high] = interval(gains);
  expect(low).toBeLessThan(0.15);
  expect(high).toBeGreaterThan(0.15);
  expect(interval(byCollection(some, [1, 1, 1, 1]))).toEqual([1, 1]);
});
