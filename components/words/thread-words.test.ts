import { expect, test } from 'vitest';
import type { Correction } from '../../lib/threads/correction.ts';
import { threadsEn as en } from './thread-en.ts';
import { threadsZhCN as zh } from './thread-zh-cn.ts';

test('amounts: how a number is meant, ranges, units', () => {
  const amount = { value: 70, range: null, unit: '%', sense: 'exact' } as const;
  expect([zh.amount(amount), en.amount(amount)]).toEqual(['70%', '70%']);
  const files = { ...amount, value: 1200.5, unit: '万条' };
  expect(zh.amount({ ...files, sense: 'at-least' })).toBe('1,200.5万条以上');
  expect(en.amount({ ...files, sense: 'at-least' })).toBe('at least 1,200.5 万条');
  expect(zh.amount({ ...files, sense: 'about' })).toBe('约 1,200.5万条');
  expect(zh.amount({ ...files, sense: 'at-most' })).toBe('1,200.5万条以内');
  expect(zh.amount({ ...amount, range: [1, 2], unit: '个' })).toBe('1—2个');
});

test('spans of years, open at either end', () => {
  expect(zh.span(2007, 2007)).toBe('2007 年');
  expect(en.span(2006, 2009)).toBe('2006–2009');
  expect([zh.evidence.usual(null, null), zh.evidence.usual(null, 2012)]).toEqual(['', '至 2012']);
  expect([en.evidence.usual(2018, null), en.evidence.usual(2003, 2012)]).toEqual(['since 2018', '2003–2012']);
});

test('a strip of many years is told in short', () => {
  const years = Array.from({ length: 25 }, (_, i) => ({ year: 2000 + i, tasks: 2, silent: false }));
  expect(zh.strip.summary('数字乌海', years, 'continued')).toBe(
    '脉络“数字乌海”：2000—2024 年，共 50 项任务；本页延续',
  );
  expect(en.strip.summary('数字乌海', years.slice(0, 2), 'new')).toBe(
    'Thread “数字乌海”: 2000: 2 tasks, 2001: 2 tasks; this page: new task',
  );
});

test('a strip says nothing of a page of which nothing can be said', () => {
  const years = [{ year: 2008, tasks: 2, silent: false }];
  expect(zh.strip.summary('数字乌海', years, null)).toBe('脉络“数字乌海”：2008 年 2 项');
  expect(en.strip.summary('数字乌海', years, null)).toBe('Thread “数字乌海”: 2008: 2 tasks');
});

test('what was just corrected, taken back or imported', () => {
  const task = { plan: 'a', title: '', year: 2007, text: '建设网络。' };
  const stamp = { id: 'c', made: '2026-03-01T08:00:00.000Z' };
  const apart: Correction = { ...stamp, kind: 'apart', task, others: [task] };
  const year: Correction = { ...stamp, kind: 'plan-year', plan: 'a', title: '', year: 2008 };
  const done = (is: 'made' | 'removed' | 'imported', corrections: readonly Correction[]) => [
    zh.corrections.done({ is, corrections }),
    en.corrections.done({ is, corrections }),
  ];
  expect(done('made', [apart])).toEqual(['已移出这条脉络', 'Taken out of this thread']);
  expect(done('made', [year])).toEqual(['整份文件已改到 2008 年', 'The whole plan is now under 2008']);
  expect(done('removed', [apart])).toEqual(['已收回更正', 'Correction taken back']);
  expect(done('imported', [apart, year])).toEqual(['已导入 2 条更正', '2 corrections imported']);
});
