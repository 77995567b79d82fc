import { expect, test } from 'vitest';
import { readQueryFile } from './query-file.ts';

const read = (data: unknown) => () => readQueryFile(JSON.stringify(data));

test('both forms are read, with or without judgments, which are dropped', () => {
  const seed = { id: 's1', kind: 'seed', seed: 'a.txt', start: 0, end: 4, text: '推进信息化' };
  const external = { id: 'e1', kind: 'external', text: '推进信息化', source: '上海' };
  const judgments = [{ seed: 'b.txt', start: 0, end: 3, grade: 2 }];
  expect(read({ queries: [seed, { ...external, judgments }] })()).toEqual({
    queries: [seed, { id: 'e1', kind: 'external', text: '推进信息化' }],
  });
  const library = [{ task: 7, source: '上海2004', text: '推进信息化' }];
  expect(read({ libraries: [{ id: 'L1', library, queries: [{ ...external, judgments }] }] })()).toEqual({
    libraries: [{ id: 'L1', library, queries: [{ id: 'e1', text: '推进信息化' }] }],
  });
});

test('what is wrong is said with its place', () => {
  expect(() => readQueryFile('{')).toThrow(/not JSON/);
  expect(read([])).toThrow(/queries|top/);
  expect(read({ queries: [{ id: 's1', kind: 'seed', text: '推进' }] })).toThrow(/queries\.0\.seed/);
  expect(read({ libraries: [{ id: 'L1', library: [], queries: [] }] })).toThrow(/libraries\.0\.library/);
});
