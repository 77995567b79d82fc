import { expect, test } from 'vitest';
import { completeTags, splitTags } from './complete-tags.ts';

const tags = ['电子政务', '政务公开', 'ＡＩ应用', 'AI', '十一五'].map((tag, i) => ({ tag, count: 9 - i }));
const offered = (typed: string, given: string[] = []) =>
  completeTags(typed, tags, given).map(({ tag }) => tag);

test('what begins with the typed text comes before what has it inside', () => {
  expect(offered('政务')).toEqual(['政务公开', '电子政务']);
});

test('width and case do not matter', () => expect(offered('ai')).toEqual(['ＡＩ应用', 'AI']));

test('nothing typed offers the most used', () => expect(offered(' ')[0]).toBe('电子政务'));

test('what is given already is not offered', () => expect(offered('ai', ['ai'])).toEqual(['ＡＩ应用']));

test('at most eight', () => {
  const many = Array.from({ length: 50 }, (_, i) => ({ tag: `标签${i}`, count: 1 }));
  expect(completeTags('标签', many, [])).toHaveLength(8);
});

test('separators of both languages end a tag', () => {
  expect(splitTags('甲，乙、丙;丁, 戊')).toEqual({ complete: ['甲', '乙', '丙', '丁'], rest: ' 戊' });
  expect(splitTags('甲')).toEqual({ complete: [], rest: '甲' });
  expect(splitTags('，、 ,')).toEqual({ complete: [], rest: '' });
});
