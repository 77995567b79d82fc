import { expect, test } from 'vitest';
import { annotation, match } from '../../testing/sample-data.ts';
import { linkOf } from '../link-of.ts';
import {
  type AnnotationFilter,
  conditionsOf,
  countByMeaning,
  countByTag,
  filterAnnotations,
  noFilter,
} from './annotation-filter.ts';

const all = [
  annotation('a', { exact: '加快推进电子\n政务建设', meaning: 'target', tags: ['甲'] }),
  annotation('b', { note: '宽带 ＡＤＳＬ 接入', meaning: 'measure', tags: ['甲', '电子商务'] }),
  annotation('c', { links: [linkOf(match(2008, 'strong').task)], meaning: 'measure' }),
  annotation('d', { state: 'not-found', meaning: 'question' }),
];
const passing = (filter: Partial<AnnotationFilter>, spared: string | null = null) =>
  filterAnnotations(all, { ...noFilter, ...filter }, spared)
    .map(({ annotation: { id } }) => id)
    .join('');

test('without conditions the very same list', () => {
  expect(filterAnnotations(all, noFilter)).toBe(all);
  expect(passing({ query: '  ' })).toBe('abcd');
});

test('words are found inside of words, in quote, note and tags, whatever their width, case and blanks', () => {
  expect(passing({ query: '进电子政' })).toBe('abcd');
  expect(passing({ query: '子商' })).toBe('b');
  expect(passing({ query: 'adsl' })).toBe('b');
  expect(passing({ query: '宽带adsl接' })).toBe('b');
  expect(passing({ query: '接入 商务' })).toBe('b');
  expect(passing({ query: '接入 没有' })).toBe('');
});

test.each([
  [{ meanings: new Set(['target', 'question'] as const) }, 'ad'],
  [{ tag: '甲' }, 'ab'],
  [{ withNote: true }, 'b'],
  [{ withLink: true }, 'c'],
  [{ notFound: true }, 'd'],
  [{ tag: '甲', meanings: new Set(['measure'] as const) }, 'b'],
  [{ tag: '没有' }, ''],
])('%j', (filter, expected) => expect(passing(filter)).toBe(expected));

test('what is being edited stays', () => expect(passing({ withNote: true }, 'd')).toBe('bd'));

test('conditions are counted one by one', () => {
  expect(conditionsOf(noFilter)).toBe(0);
  expect(
    conditionsOf({ ...noFilter, query: 'x', meanings: new Set(['target', 'other']), notFound: true }),
  ).toBe(4);
});

test('meanings are counted under the other conditions', () => {
  expect([...countByMeaning(all, { ...noFilter, tag: '甲', meanings: new Set(['target']) })]).toEqual([
    ['target', 1],
    ['measure', 1],
  ]);
});

test('tags are counted, the most used first', () => {
  expect(countByTag(all)).toEqual([
    ['甲', 2],
    ['电子商务', 1],
  ]);
});
