import { expect, test } from 'vitest';
import { LibraryThreads } from './library-threads.ts';
import { placePassage } from './place-passage.ts';
import type { PlanFeatures } from './plan-features.ts';
import { planOfTexts } from './testing/plans.ts';

const plans = [
  planOfTexts('2006', ['继续推进电脑入农户上网工程', '启动城市应急指挥中心建设', '编制土地利用总体规划']),
  planOfTexts('2007', ['大力推进电脑入农户上网工程', '城市应急指挥中心投入使用', '发放社会保障卡']),
  planOfTexts('2008', ['电脑入农户上网工程覆盖各行政村', '扩大社会保障卡发放范围', '举办那达慕大会']),
];
const anyGroup = () => true;

function library(...some: PlanFeatures[]): LibraryThreads {
  const threads = new LibraryThreads();
  for (const plan of some) for (const _ of threads.add(plan));
  return threads;
}

const passages = planOfTexts('page', [
  '“电脑入农户上网工程”延伸到全部乡镇',
  '为低保户发放社会保障卡',
  '修订档案馆开放时间',
]).tasks;

test('a passage belongs to the group that says the same', () => {
  const threads = library(...plans);
  expect(placePassage(passages[0]!, threads, anyGroup)).toBe(threads.groupOf('2006#0'));
  expect(placePassage(passages[1]!, threads, anyGroup)).toBe(threads.groupOf('2007#2'));
});

test('a passage that is like nothing belongs to none', () => {
  expect(placePassage(passages[2]!, library(...plans), anyGroup)).toBeNull();
  expect(placePassage(passages[0]!, library(), anyGroup)).toBeNull();
});

test('what may not be taken is not taken', () => {
  const threads = library(...plans);
  const group = threads.groupOf('2006#0');
  expect(placePassage(passages[0]!, threads, (one) => one !== group)).not.toBe(group);
  expect(placePassage(passages[0]!, threads, () => false)).toBeNull();
});

test('all plans of a group have a say: one that is alike does not speak for the others', () => {
  const cards = ['2004', '2005', '2006', '2007'].map((year) => planOfTexts(year, ['发放社会保障卡']));
  const also = planOfTexts('2008', ['发放社会保障卡；举办那达慕大会']);
  const [guests] = planOfTexts('page', ['举办那达慕大会']).tasks;
  expect(placePassage(guests!, library(also), anyGroup)).toEqual(['2008#0']);
  const threads = library(...cards, also);
  expect(threads.groupOf('2008#0')).toHaveLength(5);
  expect(placePassage(guests!, threads, anyGroup)).toBeNull();
});

test('a passage stays with its group when the user brings that together with others', () => {
  const threads = library(...plans);
  threads.constrain({ apart: [], together: [['2006#0', '2006#1', '2007#2', '2008#2'].map((key) => [key])] });
  const wide = threads.groupOf('2008#2')!;
  expect(wide).toHaveLength(8);
  for (const passage of passages.slice(0, 2)) expect(placePassage(passage, threads, anyGroup)).toBe(wide);
});

test('the order in which the plans came has no part in it', () => {
  const twice = [planOfTexts('2009', ['发放社会保障卡']), planOfTexts('2010', ['发放社会保障卡'])];
  const one = library(...plans, ...twice);
  const other = library(...twice.toReversed(), ...plans.toReversed());
  for (const said of [undefined, { apart: [['2009#0', '2010#0'] as const], together: [] }]) {
    for (const threads of [one, other]) if (said) threads.constrain(said);
    for (const passage of passages)
      expect(placePassage(passage, other, anyGroup)).toEqual(placePassage(passage, one, anyGroup));
  }
});
