import { expect, test } from 'vitest';
import { recogniseBytes } from '../recognise-file.ts';
import { benchHost, benchPage, plainSentences, sentencesOf } from './page.ts';

const passagesOf = (variant: number) => recogniseBytes(Buffer.from(benchPage(variant)), benchHost);

test('the page has about 100 passages, and no variant has a text of another', () => {
  const [one, other] = [passagesOf(1), passagesOf(9)];
  expect(Math.abs(one.length - 100)).toBeLessThanOrEqual(5);
  expect(other).toHaveLength(one.length);
  expect(one.filter((text) => other.includes(text))).toEqual([]);
  expect(other.join('')).toHaveLength(one.join('').length);
});

test('the plain way gets every sentence of the page, the article’s told apart', () => {
  const sentences = plainSentences(1);
  const article = sentences.filter(({ isArticle }) => isArticle).map(({ text }) => text);
  for (const passage of passagesOf(1)) expect(article.join('')).toContain(passage.replaceAll(/\s/g, ''));
  expect(sentences.find(({ text }) => text.startsWith('版权所有'))?.isArticle).toBe(false);
});

test('splits plainly', () => {
  expect(sentencesOf('一、任务\n　建设平台；推进公开。谁来做？')).toEqual([
    '一、任务',
    '建设平台；',
    '推进公开。',
    '谁来做？',
  ]);
});
