import { expect, test } from 'vitest';
import { comparable } from '../policy/comparable.ts';
import { LexicalIndex } from './lexical-index.ts';
import { sharedTerms } from './shared-terms.ts';

const library = [
  '促进信息技术应用',
  '大力促进农业发展',
  '推进信息公开',
  '推进依法行政',
  '加强信息安全',
  '提高信息质量',
  '继续推进“电脑入农户上网工程”',
  '建设电子政务平台',
];
const index = new LexicalIndex({ families: 1.5 });
for (const text of library) index.add(text);

function shared(passage: string, task: string) {
  const terms = sharedTerms(comparable(passage), comparable(task), index);
  return terms.map(({ text, inPassage, inTask, weight }) => ({
    text,
    inPassage: inPassage.map(({ start, end }) => passage.slice(start, end)),
    inTask: inTask.map(({ start, end }) => task.slice(start, end)),
    weight,
  }));
}

const texts = (passage: string, task: string) => shared(passage, task).map(({ text }) => text);

test('spans lead back to the words as written in either text', () => {
  const [term] = shared('继续推进電腦入 農戶上網工程', '全市“电脑入农户”上网工程情况');
  expect(term).toMatchObject({
    text: '电脑入农户上网工程',
    inPassage: ['電腦入 農戶上網工程'],
    inTask: ['电脑入农户”上网工程'],
  });
  expect(term!.weight).toBeGreaterThan(0.9);
});

test('halves of words and particles are cut off', () => {
  expect(texts('促进信息技术', '推进信息安全')).toEqual(['信息']);
  expect(texts('建设平台的和电子政务的', '完善网站的和电子政务的')).toEqual(['电子政务']);
});

test('what every task says is no shared term', () => {
  expect(texts('加快推进平台建设工作', '加快推进农村建设工作')).toEqual([]);
});

test('terms stop at stops', () => {
  expect(texts('信息安全、电子政务', '信息安全，电子政务')).toEqual(
    expect.arrayContaining(['信息安全', '电子政务']),
  );
});

test('a word inside a longer term is not marked again, elsewhere all its places are', () => {
  const terms = shared('电子政务平台，信息公开', '信息公开，电子政务平台，信息公开');
  expect(terms.find(({ text }) => text === '信息公开')?.inTask).toHaveLength(2);
  expect(terms.map(({ text }) => text)).not.toContain('信息');
});

test('the greatest part comes first, and all parts together make no more than the whole', () => {
  const terms = shared('电子政务平台，农业', '电子政务平台，农业');
  const weights = terms.map(({ weight }) => weight);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(1.000001);
});

test('texts without anything in common share nothing', () => {
  expect(texts('电子政务', '安全生产')).toEqual([]);
  expect(texts('', '安全')).toEqual([]);
});

test('a text without end does not take without end', () => {
  const endless = '电子政务平台'.repeat(5000);
  const before = performance.now();
  expect(texts(endless, endless)).not.toEqual([]);
  expect(performance.now() - before).toBeLessThan(2000);
});
