import { expect, test } from 'vitest';
import { comparableText } from '../../policy/comparable.ts';
import { bigramAt, familyNumber } from '../terms.ts';
import { PlanWords, type WordVector } from './plan-words.ts';

const texts = [
  '行政村宽带上网率达到100%',
  '行政村信息服务站点建设',
  '行政村党员干部现代远程教育',
  '城市一卡通工程',
];
const words = new PlanWords(texts);

function weightOf({ terms, weights }: WordVector, pair: string): number {
  return weights[terms.indexOf(bigramAt(pair, 0))] ?? 0;
}

test('vectors are of length 1', () => {
  for (const text of [...texts, '宽带', '与此无关的一句话']) {
    const { weights } = words.vector(comparableText(text));
    expect(weights.reduce((sum, weight) => sum + weight * weight, 0)).toBeCloseTo(1, 6);
  }
});

test('what the plan says everywhere says less than what it says once', () => {
  const vector = words.vector(comparableText(texts[0]!));
  expect(weightOf(vector, '宽带')).toBeGreaterThan(1.5 * weightOf(vector, '行政'));
});

test('a pair that the plan does not have counts as if one task had it', () => {
  const vector = words.vector('宽带风电');
  expect(weightOf(vector, '风电')).toBe(weightOf(vector, '宽带'));
});

test('what stands twice counts more, not twice', () => {
  const vector = words.vector('风电x风电y带宽');
  expect(weightOf(vector, '风电') / weightOf(vector, '带宽')).toBeCloseTo(1 + Math.log(2), 5);
});

test('pairs of generic words say nothing', () => {
  expect(weightOf(words.vector('加快推进宽带建设'), '推进')).toBe(0);
  expect(words.vector('推进').terms).toHaveLength(0);
});

test('one thing under another name is one term', () => {
  const [one, other] = ['网上审批', '一网通办'].map((name) => words.vector(name));
  const shared = [...one!.terms].filter((term) => other!.terms.includes(term));
  expect(shared).toHaveLength(1);
  expect(shared[0]).toBeGreaterThanOrEqual(familyNumber('一网通办') & 0xffff0000);
});
