import fc from 'fast-check';
import { expect, test } from 'vitest';
import { objectsOf } from './objects.ts';

const object = (text: string) => objectsOf(text, 16)[0];

test('stand in the main clause, not in what leads in to it', () => {
  expect(object('根据统一要求，建设远程教育网络。')).toBe('远程教育网络');
  expect(object('在信息共享、互联互通的前提下，建成信息服务网站。')).toBe('信息服务网站');
  expect(object('按照“统一建设、适当超前”的原则，建设电子政务内网。')).toBe('电子政务内网');
});

test('are things rather than sentences, doers or circumstances', () => {
  expect(object('指导部门、盟市做好规划制定工作。')).toBe('规划制定');
  expect(object('统一思想，认清形势，推广电子病历。')).toBe('电子病历');
  expect(object('年内信息产业销售收入力争达到400亿元。')).toBe('信息产业销售收入');
});

test('are written as in the text, without quotation marks, and no longer than asked for', () => {
  expect(object('建设ＩＰ语音电话系统。')).toBe('ＩＰ语音电话系统');
  expect(object('推进“数字图书馆”建设。')).toBe('数字图书馆建设');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const each of objectsOf(text, 16))
        expect(text.replace(/[\s“”‘’"'「」『』《》〈〉]/gu, '')).toContain(each);
    }),
  );
});
