import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test('folds widths, traditional characters, radicals and spaces, one character for one', () => {
  expect(fold('２００９年，推進電腦入農戶；⼯程｡「數字」　ok\u00a0x').text).toBe(
    '2009年,推进电脑入农户;工程。“数字”　ok x',
  );
});

test('knows where every character stood', () => {
  const raw = '建\u200b设\u200f\ufeff平\u00ad台';
  const folded = fold(raw);
  expect(folded.text).toBe('建设平台');
  expect([0, 1, 2, 3, 4].map((i) => folded.at(i))).toEqual([0, 2, 5, 7, 8]);
  expect(fold('建设').at(2)).toBe(2);
});

test('takes characters outside of the basic plane as they are', () => {
  expect(fold('𠀀建\u{1f600}').text).toBe('𠀀建\u{1f600}');
});
