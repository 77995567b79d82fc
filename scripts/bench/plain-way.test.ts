import { expect, test } from 'vitest';
import { cosines, plainWay } from './plain-way.ts';

test('compares every sentence with every row', async () => {
  expect(cosines(Float32Array.of(3, 4), Float32Array.of(3, 4, 4, -3, -6, -8), 2)).toEqual([1, 0, -1]);
  const asked: string[] = [];
  const extract = async (text: string) => {
    asked.push(text);
    return { data: Float32Array.of(text.length, 0) };
  };
  const sentences = [
    { text: '一', isArticle: true },
    { text: '二二', isArticle: false },
  ];
  const { first, last, article, sum } = await plainWay(extract, sentences, Float32Array.of(1, 0, 0, 1), 2);
  expect(asked).toEqual(['一', '二二']);
  // Both are nearest to the first row.
  expect(sum).toBeCloseTo(2, 6);
  expect(first).toBeLessThanOrEqual(last);
  expect(article).toBeLessThanOrEqual(last);
});
