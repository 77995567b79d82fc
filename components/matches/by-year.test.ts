import { expect, test } from 'vitest';
import { match } from '../testing/sample-data.ts';
import { byYear, countByYear } from './by-year.ts';

const matches = [
  match(2007, 'likely', { text: '甲' }),
  match(2008, 'weak', { text: '乙', plan: 'other' }),
  match(2008, 'strong', { text: '丙' }),
  match(2008, 'likely', { text: '丁' }),
];

test('newest year first, in it the best document first, in that the best task', () => {
  const years = byYear(matches).map(({ year, plans }) => [
    year,
    plans.map((plan) => plan.matches.map((each) => each.task.text)),
  ]);
  expect(years).toEqual([
    [2008, [['丙', '丁'], ['乙']]],
    [2007, [['甲']]],
  ]);
});

test('weak matches are not counted; a year is as strong as its best match', () => {
  expect(countByYear(matches)).toEqual([
    { year: 2008, count: 2, best: 'strong' },
    { year: 2007, count: 1, best: 'likely' },
  ]);
  expect(countByYear([match(2006, 'weak')])).toEqual([]);
});
