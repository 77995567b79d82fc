import { expect, test } from 'vitest';
import { markedRuns } from './marked-runs.ts';

const shown = (text: string, ...marks: [number, number][]) =>
  markedRuns(
    text,
    marks.map(([start, end]) => ({ start, end })),
  )
    .map((run) => (run.marked ? `[${run.text}]` : run.text))
    .join('');

test('marks stand where their offsets say', () => {
  expect(shown('数字乌海建设')).toBe('数字乌海建设');
  expect(shown('数字乌海建设', [0, 4])).toBe('[数字乌海]建设');
  expect(shown('数字乌海建设', [4, 6], [0, 2])).toBe('[数字]乌海[建设]');
});

test('marks that overlap or touch become one', () => {
  expect(shown('数字乌海建设', [0, 3], [2, 4], [4, 5])).toBe('[数字乌海建]设');
  expect(shown('数字乌海建设', [0, 6], [2, 3])).toBe('[数字乌海建设]');
});

test('marks beyond the text are cut', () => {
  expect(shown('数字', [1, 9], [20, 30], [-3, 0], [1, 1])).toBe('数[字]');
  expect(markedRuns('', [{ start: 0, end: 2 }])).toEqual([]);
});
