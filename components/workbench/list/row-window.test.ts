import { expect, test } from 'vitest';
import { annotationWith } from '../../../lib/annotation/search/sample.ts';
import { plainNote } from './plain-note.ts';
import { heightOf, quoteLines } from './row-heights.ts';
import { rowAt, topsOf, windowOf } from './row-window.ts';

test('rows in sight are found by their tops', () => {
  const tops = topsOf([10, 20, 30, 40]);
  expect(tops).toEqual([0, 10, 30, 60, 100]);
  expect([-5, 0, 9, 10, 59, 60, 99, 500].map((y) => rowAt(tops, y))).toEqual([0, 0, 0, 1, 2, 3, 3, 3]);
});

test('what is in sight is drawn, and some beyond it', () => {
  const tops = topsOf(Array<number>(10_000).fill(100));
  const { first, end } = windowOf(tops, 500_000, 500_900);
  expect(first).toBeLessThan(5_000);
  expect(end).toBeGreaterThan(5_009);
  expect(end - first).toBeLessThan(30);
  expect(windowOf(topsOf([]), 0, 900)).toEqual({ first: 0, end: 0 });
  expect(windowOf(tops, 5_000_000, 5_000_900).end).toBe(10_000);
});

test('a row is as high as its quote and its note want', () => {
  const wide = { width: 800, rem: 16 };
  const narrow = { width: 320, rem: 16 };
  expect(quoteLines('电子政务', wide)).toBe(1);
  expect(quoteLines('政'.repeat(60), wide)).toBe(2);
  expect(quoteLines('政'.repeat(600), wide)).toBe(2);
  expect(quoteLines('政'.repeat(600), narrow)).toBe(3);
  const row = (note: string) => ({
    is: 'annotation' as const,
    key: '',
    annotation: annotationWith({ note }),
  });
  expect(heightOf(row('有'), wide)).toBeGreaterThan(heightOf(row(''), wide));
});

test('a note in a row has none of Markdown’s signs', () => {
  expect(
    plainNote('# 标题\n\n**粗** 和 [链接](https://a.cn)\n\n- 一\n- `二`\n\n> 引用\n\n|甲|乙|\n|-|-|\n|1|2|'),
  ).toBe('标题 粗 和 链接 一 二 引用 甲 乙 1 2');
});
