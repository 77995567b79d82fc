import { expect, test } from 'vitest';
import type { PlanDetails } from '../../../lib/policy/plan.ts';
import { pairWith, plansByPlace, usualPair } from './choose-plans.ts';

const plan = (id: string, place: string, year: number, kind: PlanDetails['kind'] = 'plan'): PlanDetails => ({
  id,
  title: id,
  issuer: '',
  place,
  year,
  kind,
});

test('the two latest plans of the place whose plans are the latest', () => {
  const plans = [
    plan('a', '乌海市', 2008),
    plan('b', '乌海市', 2009),
    plan('c', '乌海市', 2006),
    plan('x', '上海市', 2005),
    plan('y', '上海市', 2007),
    plan('alone', '北京市', 2020),
  ];
  expect(usualPair(plans)).toEqual({ earlier: 'a', later: 'b' });
});

test('plans come before reports of later years, and years must differ', () => {
  expect(
    usualPair([
      plan('report', '乌海市', 2010, 'results'),
      plan('b', '乌海市', 2009),
      plan('b2', '乌海市', 2009),
      plan('a', '乌海市', 2008, 'speech'),
    ]),
  ).toEqual({ earlier: 'a', later: 'b' });
});

test('plans of different places, where no place has two; nothing, where there are not two', () => {
  expect(usualPair([plan('a', '乌海市', 2009), plan('b', '上海市', 2010)])).toEqual({
    earlier: 'a',
    later: 'b',
  });
  expect(usualPair([plan('a', '乌海市', 2009)])).toBeNull();
});

test('a plan is compared with that of the task before, with the one before it, with the next, with any', () => {
  const plans = [
    plan('a', '乌海市', 2006),
    plan('b', '乌海市', 2008),
    plan('report', '乌海市', 2007, 'results'),
    plan('x', '上海市', 2007),
  ];
  expect(pairWith(plans, 'b', 'x')).toEqual({ earlier: 'x', later: 'b' });
  expect(pairWith(plans, 'b', null)).toEqual({ earlier: 'a', later: 'b' });
  expect(pairWith(plans, 'a', null)).toEqual({ earlier: 'a', later: 'report' });
  expect(pairWith(plans, 'x', null)).toEqual({ earlier: 'b', later: 'x' });
  expect(pairWith(plans, 'gone', null)).toBeNull();
  expect(pairWith(plans.slice(0, 1), 'a', null)).toBeNull();
});

test('places with the most plans first, their latest plans first', () => {
  const places = plansByPlace([
    plan('a', '北京市', 2009),
    plan('b', '上海市', 2008),
    plan('c', '上海市', 2009),
  ]);
  expect(places.map(({ place, plans }) => [place, plans.map(({ id }) => id).join('')])).toEqual([
    ['上海市', 'cb'],
    ['北京市', 'a'],
  ]);
});
