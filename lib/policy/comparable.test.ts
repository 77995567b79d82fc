import { expect, test } from 'vitest';
import { comparable, comparableText } from './comparable.ts';

test('width, case, script, white space and punctuation make no difference', () => {
  expect(comparableText('推進「資訊化」  ＥＲＰ系統，①項')).toBe(comparableText('推进“资讯化”erp系统1项'));
  expect(comparableText('电子\u200b政\u00ad务\u200f')).toBe('电子政务');
  expect(comparableText('，。 \u3000')).toBe('');
});

test('every folded unit knows the raw characters it came from', () => {
  const raw = '共㎡、𠮷“Ａ”';
  const { text, starts, ends } = comparable(raw);
  expect(text).toBe('共m2𠮷a');
  const origins = [...starts].map((start, i) => raw.slice(start, ends[i]));
  expect(origins).toEqual(['共', '㎡', '㎡', '𠮷', '𠮷', 'Ａ']);
});
