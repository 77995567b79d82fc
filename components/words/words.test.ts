import { expect, test } from 'vitest';
import { en } from './en.ts';
import { languageOf, wordsFor } from './language.ts';
import { zhCN } from './zh-cn.ts';

/** Paths of all words, with the words that stand there. */
function entries(words: object, path = ''): [string, unknown][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object'
      ? entries(value, `${path}${key}.`)
      : [[`${path}${key}`, value] as [string, unknown]],
  );
}

test('both languages have the same words, none of them empty', () => {
  expect(entries(en).map(([path]) => path)).toEqual(entries(zhCN).map(([path]) => path));
  for (const [path, word] of [...entries(en), ...entries(zhCN)]) {
    // A busy notice is a title alone.
    if (typeof word === 'string' && path !== 'notices.waiting.text') expect(word, path).toMatch(/\S/);
  }
});

test('no English is left in Chinese words, and no Chinese in English ones', () => {
  for (const [path, word] of entries(en))
    if (typeof word === 'string') expect(word, path).not.toMatch(/\p{sc=Han}/u);
  for (const [path, word] of entries(zhCN)) {
    if (typeof word === 'string' && word && path !== 'language') expect(word, path).toMatch(/\p{sc=Han}/u);
  }
});

test('numbers and plurals', () => {
  expect(en.passages.count(1)).toBe('1 passage');
  expect(en.status.done(2_000, 1_234)).toBe('2,000 passages, 1,234 with related tasks');
  expect(zhCN.status.matched(12, 96)).toBe('已比对 12 / 96 段');
  expect(zhCN.status.loading(0.425)).toMatch(/^正在载入模型 4[23]%$/);
  expect(en.matches.weaker(1)).toBe('1 weaker match');
  expect(zhCN.list(['甲', '乙', '丙'])).toBe('甲、乙、丙');
  const years = [
    { year: 2008, count: 2 },
    { year: 2007, count: 1 },
  ];
  expect(zhCN.passages.summary(years)).toBe('3 项关联任务：2008 年 2 项，2007 年 1 项');
  expect(en.passages.summary(years)).toBe('3 related tasks: 2008: 2, 2007: 1');
});

test('the language follows the browser’s', () => {
  expect(['zh', 'zh-TW', 'zh_CN', 'ZH-Hans-CN'].map(languageOf)).toEqual(Array(4).fill('zh-CN'));
  expect(['en-GB', 'de', 'zha'].map(languageOf)).toEqual(Array(3).fill('en'));
  expect(wordsFor('en').language).toBe('en');
});
