import { expect, test } from 'vitest';
import { TaskIndex } from './rank.ts';

const unit = (...numbers: number[]) => {
  const length = Math.hypot(...numbers);
  return Float32Array.from(numbers, (number) => number / length);
};

const tasks = [
  { plan: 'a', text: '推进电子政务建设' },
  { plan: 'a', text: '发展现代农业' },
  { plan: 'b', text: '加快网上办事' },
  { plan: 'c', text: '推进电子政务建设' },
];
const vectors = [unit(1, 0, 0), unit(0, 1, 0), unit(1, 0, 1), unit(1, 0, 0)];

const model = { dimensions: 3, fusion: { heading: 0.3, neighbours: 0.3, lexical: 0.8, families: 1.5 } };

function library() {
  const index = new TaskIndex(model);
  index.add(tasks as never, vectors);
  return index;
}

test('similarity and words both count, and the score is their weighted sum', () => {
  const ranked = library().rank({ text: '电子政务', vector: unit(1, 0, 0) }, 10);
  expect(ranked.map(({ row }) => row)).toEqual([0, 3, 2, 1]);
  const first = ranked[0]!;
  expect(first.similarity).toBeCloseTo(1);
  expect(first.lexical).toBeGreaterThan(0.4);
  expect(first.score).toBeCloseTo(first.similarity + model.fusion.lexical * first.lexical);
});

test('plans can be left out, and the number of results limited', () => {
  const query = { text: '电子政务', vector: unit(1, 0, 0), without: new Set(['a']) };
  expect(
    library()
      .rank(query, 10)
      .map(({ row }) => row),
  ).toEqual([3, 2]);
  expect(
    library()
      .rank(query, 1)
      .map(({ row }) => row),
  ).toEqual([3]);
  expect(library().rank({ ...query, without: new Set(['a', 'b', 'c']) }, 10)).toEqual([]);
});

test('lift is measured from the mean over the tasks that are ranked', () => {
  const ranked = library().rank({ text: '电子政务', vector: unit(1, 1, 1) }, 10);
  const mean = ranked.reduce((sum, { score }) => sum + score, 0) / ranked.length;
  for (const { score, lift } of ranked) expect(lift).toBeCloseTo(score - mean);
});

test('plans added later are ranked with the others', () => {
  const index = new TaskIndex(model);
  for (const [i, task] of tasks.entries()) {
    index.add([task as never], [vectors[i]!]);
    index.rank({ text: '电子', vector: unit(1, 1, 0) }, 1);
  }
  const query = { text: '网上办事', vector: unit(1, 0, 1) };
  expect(index.rank(query, 4)).toEqual(library().rank(query, 4));
});

test('vectors that do not fit are refused', () => {
  expect(() => new TaskIndex(model).add(tasks as never, vectors.slice(1))).toThrow(RangeError);
  expect(() => new TaskIndex({ ...model, dimensions: 2 }).add(tasks as never, vectors)).toThrow(RangeError);
});
