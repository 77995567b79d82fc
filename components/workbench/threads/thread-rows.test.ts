import { expect, test } from 'vitest';
import { heightOfRow, layOut } from './thread-rows.ts';

const years = (count: number) => Array.from({ length: count }, (_, i) => 2000 + i);
const rem = 16;

test('years stand beside the names as long as both have room, else below them', () => {
  expect(layOut(years(4), { width: 600, rem }).narrow).toBe(false);
  expect(layOut(years(26), { width: 600, rem }).narrow).toBe(true);
  expect(layOut(years(26), { width: 1000, rem }).narrow).toBe(false);
  expect(layOut(years(4), { width: 320, rem }).narrow).toBe(true);
});

test('columns fill their room, and grow no wider than they are read at a glance', () => {
  const wide = layOut(years(26), { width: 1000, rem }).columns;
  expect(wide.width * 26 + 31 * rem).toBeLessThanOrEqual(1000);
  expect(layOut(years(3), { width: 2000, rem }).columns.width).toBe(2.75 * rem);
  expect(layOut([], { width: 600, rem }).columns.years).toEqual([]);
});

test('26 years fit on a telephone', () => {
  const { width } = layOut(years(26), { width: 360, rem }).columns;
  expect(width * 26 + 11.5 * rem).toBeLessThanOrEqual(360);
});

test('a row with its years below is higher; a topic is not', () => {
  const layout = { width: 600, rem };
  const field = { is: 'field', key: 'f', field: null, count: 1, folded: false } as const;
  const thread = { is: 'thread', key: 't' } as never;
  expect(heightOfRow(thread, true, layout)).toBeGreaterThan(heightOfRow(thread, false, layout));
  expect(heightOfRow(field, true, layout)).toBe(heightOfRow(field, false, layout));
});
