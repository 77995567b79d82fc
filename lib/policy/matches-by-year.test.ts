import { expect, test } from 'vitest';
import type { Match, Strength } from './match.ts';
import { matchesByYear } from './matches-by-year.ts';

const match = (year: number, score: number, strength: Strength): Match => ({
  task: {
    ...{ plan: `p${year}`, planTitle: '', issuer: '', index: 0, text: '', headings: [], start: 0, end: 1 },
    year,
  },
  score,
  strength,
  why: { similarity: score, lexical: 0, terms: [], programmes: [], measures: [] },
});

const shown = (years: ReturnType<typeof matchesByYear>) =>
  years.map(({ year, matches }) => [year, ...matches.map(({ score }) => score)]);

test('newest year first, best match first inside a year', () => {
  const matches = [match(2007, 0.9, 'likely'), match(2008, 0.8, 'weak'), match(2007, 1, 'strong')];
  expect(shown(matchesByYear(matches, { pageYear: null }))).toEqual([
    [2008, 0.8],
    [2007, 1, 0.9],
  ]);
});

test("the page's own year is left out", () => {
  const matches = [match(2009, 1, 'strong'), match(2008, 0.8, 'weak')];
  expect(shown(matchesByYear(matches, { pageYear: 2009 }))).toEqual([[2008, 0.8]]);
});

test('a year shows only so many, and no weak match beside a strong one', () => {
  const matches = [match(2008, 1, 'strong'), match(2008, 0.7, 'weak'), match(2008, 0.9, 'likely')];
  expect(shown(matchesByYear(matches, { pageYear: 2009 }))).toEqual([[2008, 1, 0.9]]);
  expect(shown(matchesByYear(matches, { pageYear: 2009, perYear: 1 }))).toEqual([[2008, 1]]);
});

test('nothing related gives nothing to show', () => {
  expect(matchesByYear([], { pageYear: 2009 })).toEqual([]);
});
