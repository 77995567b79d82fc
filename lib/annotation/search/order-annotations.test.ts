import { expect, test } from 'vitest';
import type { Annotation } from '../annotation.ts';
import { filterAnnotations, filtersSet, noFilter } from './filter-annotations.ts';
import { groupByPage, type Order, orderAnnotations } from './order-annotations.ts';
import { annotationWith } from './sample.ts';

const day = (n: number) => `2026-01-0${n}T00:00:00.000Z`;
const a2 = annotationWith({
  address: 'https://a.cn/',
  title: '乙',
  start: 90,
  created: day(1),
  modified: day(5),
  meaning: 'other',
});
const a1 = annotationWith({
  address: 'https://a.cn/',
  title: '乙',
  start: 5,
  created: day(3),
  modified: day(3),
});
const b1 = annotationWith({
  address: 'https://b.cn/',
  title: '甲10',
  start: 7,
  created: day(2),
  modified: day(4),
  meaning: 'measure',
});
const c1 = annotationWith({ address: 'https://c.cn/', title: '甲9', created: day(4), modified: day(4) });
const all = [b1, a2, c1, a1];

test.each<[Order, readonly Annotation[]]>([
  ['page', [c1, a1, a2, b1]],
  ['modified', [a2, b1, c1, a1]],
  ['created', [c1, a1, b1, a2]],
  ['title', [c1, b1, a1, a2]],
  ['meaning', [c1, a1, b1, a2]],
  ['fit', [a1, c1, a2, b1]],
])('orders by %s', (order, expected) => {
  const fits = new Map([
    [a1, 3],
    [c1, 2],
  ]);
  expect(orderAnnotations(all, order, fits).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
});

test('groups stand where their first annotation would', () => {
  const groups = (order: Order) => groupByPage(all, order, null).map((group) => group.annotations);
  expect(groups('modified')).toEqual([[a2, a1], [b1], [c1]]);
  expect(groups('created')).toEqual([[c1], [a1, a2], [b1]]);
  expect(groups('title')).toEqual([[c1], [b1], [a1, a2]]);
});

test('filters narrow, and every entry says how many it would leave', () => {
  const made = [
    annotationWith({ tags: ['甲', '乙'], site: '乌海', note: '笔记', title: '2009年工作要点' }),
    annotationWith({ tags: ['甲'], site: '乌海', meaning: 'question', published: '2008-03-01' }),
    annotationWith({ site: '', meaning: 'question', address: 'https://x.gov.cn/2.html' }),
  ];
  const with_ = (given: Partial<typeof noFilter>) => filterAnnotations(made, { ...noFilter, ...given });
  expect(with_({}).passed).toEqual(made);
  const { counts } = with_({});
  expect([...counts.sites]).toEqual([
    ['乌海', 2],
    ['x.gov.cn', 1],
  ]);
  expect([...counts.years.keys()]).toEqual([2009, 2008, null]);
  expect([...counts.tags]).toEqual([
    ['甲', 2],
    ['乙', 1],
  ]);
  expect(with_({ tags: new Set(['甲', '乙']) }).passed).toEqual([made[0]]);
  expect(with_({ meanings: new Set(['question', 'target']) }).passed).toEqual(made);
  expect(with_({ years: new Set([null]) }).passed).toEqual([made[2]]);
  expect(with_({ note: false }).passed).toEqual([made[1], made[2]]);
  const narrow = with_({ meanings: new Set(['question'] as const), sites: new Set(['乌海']) });
  expect(narrow.passed).toEqual([made[1]]);
  expect(narrow.counts.meanings.get('target')).toBe(1);
  expect(narrow.counts.sites.get('x.gov.cn')).toBe(1);
  expect(filtersSet({ ...noFilter, meanings: new Set(['question']), note: true })).toBe(2);
});
