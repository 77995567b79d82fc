import { expect, test } from 'vitest';
import { table, textWidth, toColumns } from './table.ts';

test('Chinese characters and their punctuation take two columns', () => {
  expect(textWidth('数字乌海2010，')).toBe(14);
});

test('a text is cut to its columns or filled up to them, never over', () => {
  expect(toColumns('乌海', 6)).toBe('乌海  ');
  expect(toColumns('乌海市信息化', 6)).toBe('乌海… ');
  expect(textWidth(toColumns('a乌海市信息化', 6))).toBe(6);
});

test('columns stand under each other', () => {
  const lines = table(['年', '任务'], [['2008', '数字乌海']], [4, 8]).split('\n');
  expect(lines).toEqual(['年    任务', '──────────────', '2008  数字乌海']);
});
