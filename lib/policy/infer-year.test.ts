import { expect, test } from 'vitest';
import { inferYear } from './infer-year.ts';

test('the title says it, of two years the later one, and not the number of a document', () => {
  expect(inferYear({ title: '2023年工作总结和2024年工作计划' })?.year).toBe(2024);
  expect(
    inferYear({ title: '关于印发实施方案的通知（国办发〔2019〕8号）', published: '2020-01-03' })?.year,
  ).toBe(2020);
});

test('the text says it: what it plans for, not what it looks back on', () => {
  const text =
    '一、2023年工作回顾\n2023年，完成投资20亿元。\n二、2024年重点工作\n做好2024年各项工作，2030年前实现碳达峰。';
  expect(inferYear({ text })).toEqual({
    year: 2024,
    evidence: [{ of: 'text', quote: '做好2024年各项工作,2030年前实现碳达峰', year: 2024 }],
  });
});

test('a speech without a year stands in its five-year plan, after the years it looks back on', () => {
  const text = '2005年，全市党政机关都已接入办公业务网。“十一五”期间，我市要加快发展。今年9月，工程开通。';
  const inferred = inferYear({ title: '在大会上的讲话', text });
  expect(inferred?.year).toBe(2006);
  expect(inferred?.evidence.map(({ of }) => of)).toEqual(['plan-period', 'past-year']);
});

test('a page is about a year near that of its publication', () => {
  expect(inferYear({ text: '做好2035年远景目标工作。', published: '2021-03-01' })?.year).toBe(2021);
  expect(inferYear({ text: '做好2021年各项工作。', published: '2020-12-30' })?.year).toBe(2021);
});

test('nothing tells', () => {
  expect(inferYear({})).toBeNull();
  expect(inferYear({ title: '通知', text: '请遵照执行。', published: 'unknown' })).toBeNull();
});
