import { expect, test, vi } from 'vitest';
import { remembered } from './remembered.ts';

const lengthOf = (text: string) => ({ length: text.length });

test('works a text out once', () => {
  const of = vi.fn(lengthOf);
  const length = remembered(of);
  expect(length('政务公开')).toEqual({ length: 4 });
  expect(length('政务公开')).toBe(length('政务公开'));
  expect(length('')).toEqual({ length: 0 });
  expect(of.mock.calls).toEqual([['政务公开'], ['']]);
});

test('forgets what was asked about longest ago', () => {
  const of = vi.fn(lengthOf);
  const length = remembered(of, 2);
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) length(text);
  expect(of.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
});

test('does not keep very long texts', () => {
  const of = vi.fn(lengthOf);
  const length = remembered(of);
  const long = '长'.repeat(5_000);
  expect(length(long)).toEqual(length(long));
  expect(of).toHaveBeenCalledTimes(2);
});
