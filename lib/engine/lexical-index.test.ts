import { expect, test } from 'vitest';
import { comparableText } from '../policy/comparable.ts';
import { genericPairs } from '../policy/generic-words.ts';
import { termsIn } from '../policy/lexicon/find-terms.ts';
import { LexicalIndex } from './lexical-index.ts';
import { bigramAt } from './terms.ts';

const families = 1.5;

const texts = ['推进电子政务建设', '推进农村信息化建设', '抓好安全生产', '', '一网通办'];

function indexOf(added: readonly string[]) {
  const index = new LexicalIndex({ families });
  for (const text of added) index.add(text);
  return index;
}

function scoresOf(index: LexicalIndex, text: string) {
  const scores = new Float32Array(index.size);
  index.scores(text, scores);
  return [...scores];
}

/** The formula, written the plain way. */
function cosine(a: string, b: string, all: readonly string[]): number {
  const names = (text: string) => termsIn(text).map(({ family }) => `${family.id}, by any name`);
  const bigrams = (text: string) => [
    ...Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)),
    ...names(text),
  ];
  const vector = (text: string) => {
    const weights = new Map<string, number>();
    for (const bigram of bigrams(text)) {
      const tf = bigrams(text).filter((other) => other === bigram).length;
      const df = all.filter((other) => bigrams(other).includes(bigram)).length || 1;
      if (genericPairs.has(bigram)) continue;
      const share = names(text).includes(bigram) ? families : 1;
      weights.set(bigram, share * (1 + Math.log(tf)) * Math.log(1 + all.length / df));
    }
    return weights;
  };
  const [one, other] = [vector(a), vector(b)];
  const length = (weights: Map<string, number>) => Math.hypot(...weights.values());
  let dot = 0;
  for (const [bigram, weight] of one) dot += weight * (other.get(bigram) ?? 0);
  return dot / (length(one) * length(other)) || 0;
}

test('scores are the cosines of TF-IDF vectors', () => {
  const query = '建设建设农村电子商务，网上审批';
  const expected = texts.map((text) => cosine(comparableText(query), text, texts));
  for (const [row, score] of scoresOf(indexOf(texts), query).entries())
    expect(score).toBeCloseTo(expected[row]!, 5);
});

test('punctuation, width and traditional characters make no difference', () => {
  const [score] = scoresOf(indexOf(texts), '推進“電子政務”，建設');
  expect(score).toBeCloseTo(1, 5);
});

test('what every task says weighs nothing', () => {
  expect(scoresOf(indexOf(texts), '推进建设')).toEqual([0, 0, 0, 0, 0]);
  expect(scoresOf(indexOf(['推进', '安全']), '推进')).toEqual([0, 0]);
});

test('a text added later changes the weights of all, as if it had been there from the start', () => {
  const index = indexOf(texts.slice(0, 2));
  scoresOf(index, '建设');
  for (const text of texts.slice(2)) index.add(text);
  expect(scoresOf(index, '电子政务')).toEqual(scoresOf(indexOf(texts), '电子政务'));
});

test('a query without bigrams is like nothing', () => {
  expect(scoresOf(indexOf(texts), '。')).toEqual([0, 0, 0, 0, 0]);
  expect(scoresOf(new LexicalIndex({ families }), '建设')).toEqual([]);
});

test('characters that always stand together are associated more firmly', () => {
  const index = indexOf(texts);
  expect(index.association(bigramAt('推进', 0))).toBe(1);
  expect(index.association(bigramAt('进电', 0))).toBe(0.5);
  expect(index.association(bigramAt('山水', 0))).toBe(0);
});
