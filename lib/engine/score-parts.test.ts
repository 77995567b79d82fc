import { expect, test } from 'vitest';
import { comparable } from '../policy/comparable.ts';
import { LexicalIndex } from './lexical-index.ts';
import { otherNames, scoreParts } from './score-parts.ts';
import { sharedTerms } from './shared-terms.ts';

const library = ['推行网上审批', '推进一网通办', '抓好安全生产', '加强农村信息化', '建设电子政务平台'];
const index = new LexicalIndex({ families: 1.5 });
for (const text of library) index.add(text);

const partsOf = (passage: string, task: string) =>
  scoreParts(comparable(passage).text, comparable(task).text, index);

function allParts(passage: string, task: string): number {
  const { bigrams, families } = partsOf(passage, task);
  const ofFamilies = families.reduce((sum, { part }) => sum + part, 0);
  return [...bigrams.values()].reduce((sum, part) => sum + part, ofFamilies);
}

test('bigrams and families together are the whole', () => {
  expect(allParts('电子政务平台，网上审批', '一网通办，电子政务')).toBeCloseTo(1);
  expect(allParts('推行网上审批', '推行网上审批')).toBeCloseTo(1);
});

test('the parts are those of the score', () => {
  const scores = new Float32Array(index.size);
  index.scores('网上审批', scores);
  const { bigrams, families } = partsOf('网上审批', library[1]!);
  expect(scores[1]).toBeGreaterThan(0.1);
  expect(bigrams.size).toBe(0);
  expect(families.map(({ family, part }) => [family.id, part])).toEqual([['一网通办', 1]]);
});

test('other names of one thing are told, each text with its own, with the years', () => {
  const [names, ...others] = otherNames(partsOf('全面推行网上审批', '深化“一网通办”改革'));
  expect(others).toEqual([]);
  expect(names).toMatchObject({
    id: '一网通办',
    inPassage: [{ text: '网上审批' }],
    inTask: [{ text: '一网通办' }],
  });
  expect(names!.inTask[0]!.from).toBeGreaterThan(2010);
  expect(names!.weight).toBeGreaterThan(0.9);
});

test('the same name is a shared term, which has the part of the family too', () => {
  const [passage, task] = ['全面推行网上审批', '网上审批平台'];
  expect(otherNames(partsOf(passage, task))).toEqual([]);
  const [term] = sharedTerms(comparable(passage), comparable(task), index);
  expect(term!.text).toBe('网上审批');
  expect(term!.weight).toBeCloseTo(1);
});

test('texts without anything in common have no parts', () => {
  expect(partsOf('电子政务', '安全生产')).toEqual({ bigrams: new Map(), families: [] });
  expect(partsOf('', '')).toEqual({ bigrams: new Map(), families: [] });
});
