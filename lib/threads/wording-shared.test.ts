import { expect, test } from 'vitest';
import { wordingShared } from './wording-shared.ts';

const text = '充分利用各种媒体，加大信息化工作宣传力度。';

test('is whole for the same words, whatever the punctuation and what else stands around them', () => {
  expect(wordingShared(text, '充分利用各种媒体,加大信息化工作宣传力度;')).toBe(1);
  expect(wordingShared(text, `${text}建设应急指挥平台。`)).toBe(1);
  expect(wordingShared('推进宽带。', '推进宽带')).toBe(1);
});

test('is nothing for other words, and generic words are none', () => {
  expect(wordingShared(text, '建设应急指挥平台。')).toBe(0);
  expect(wordingShared('加快推进实施', '加快推进实施应急指挥')).toBeLessThan(0.5);
});

test('is little for a few words that stand in many texts', () => {
  expect(wordingShared('推进宽带。', '完善宽带网络，建设无线城市。')).toBeLessThan(0.5);
});

test('does not depend on which text comes first', () => {
  const other = '加大宣传力度，创造良好的信息化舆论环境。';
  expect(wordingShared(text, other)).toBe(wordingShared(other, text));
});

test('is whole for two texts of nothing but generic words, if they are the same', () => {
  expect(wordingShared('加快', '加快。')).toBe(1);
  expect(wordingShared('加快', '推进')).toBe(0);
});
