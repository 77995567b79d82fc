import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePlans } from './compare-plans.ts';
import { byWording, planOf, taskOf } from './testing/tasks.ts';

/** Compares two plans of tasks with these texts by a table of affinities. */
function compare(
  before: readonly string[],
  after: readonly string[],
  affinities: readonly (readonly number[])[],
) {
  const made = (year: number) => (text: string, i: number) => taskOf(text, { year, start: i * 100 });
  return comparePlans({
    earlier: planOf({ year: 2008 }),
    later: planOf({ year: 2009 }),
    before: before.map(made(2008)),
    after: after.map(made(2009)),
    affinity: (i, j) => affinities[i]![j]!,
    least: { single: 0.5, part: 0.7 },
    evidence: byWording,
  });
}
const shown = ({ pairs, gone, fresh }: ReturnType<typeof compare>) => ({
  pairs: pairs.map(({ before, after }) => [before.start / 100, after.start / 100]),
  gone: gone.map(({ start }) => start / 100),
  fresh: fresh.map(({ start }) => start / 100),
});

const [a, b, c] = ['推进一卡通工程。', '建设应急指挥平台。', '培训信息员。'];

test('pairs are made firmest first and stand in the order of the later plan', () => {
  const compared = compare(
    [a, b, c],
    [c, a],
    [
      [0.2, 0.9],
      [0.1, 0.8],
      [0.7, 0.3],
    ],
  );
  // The second would have the first's partner, who has a firmer one.
  expect(shown(compared)).toEqual({
    pairs: [
      [2, 0],
      [0, 1],
      [1, 1],
    ],
    gone: [],
    fresh: [],
  });
});

test('what has no counterpart is gone or fresh', () => {
  const compared = compare(
    [a, b],
    [c, b],
    [
      [0.1, 0.2],
      [0.3, 0.9],
    ],
  );
  expect(shown(compared)).toEqual({ pairs: [[1, 1]], gone: [0], fresh: [0] });
});

test('a task that was split stands beside each part', () => {
  const compared = compare(['推进一卡通工程，培训信息员。'], [a, c], [[0.9, 0.7]]);
  expect(shown(compared)).toEqual({
    pairs: [
      [0, 0],
      [0, 1],
    ],
    gone: [],
    fresh: [],
  });
});

test('a vague task does not gather around it what has a little in common with it', () => {
  const vague = compare([a, b, c], ['提高信息化水平。'], [[0.6], [0.9], [0.69]]);
  expect(shown(vague)).toEqual({ pairs: [[1, 0]], gone: [0, 2], fresh: [] });
  // By itself the same is a pair.
  expect(shown(compare([a], [c], [[0.6]])).pairs).toEqual([[0, 0]]);
});

test('tells which texts are the same but for their punctuation', () => {
  const { pairs } = compare(
    [a, b],
    ['推进“一卡通”工程;', '建设应急指挥中心。'],
    [
      [0.9, 0],
      [0, 0.9],
    ],
  );
  expect(pairs.map(({ unchanged, relation }) => [unchanged, relation.kind])).toEqual([
    [true, 'continued'],
    [false, 'continued'],
  ]);
});

test('every task is in a pair or left over, whatever the affinities', () => {
  const table = fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
    .chain(([rows, columns]) =>
      fc.tuple(
        fc.constant(columns),
        fc.array(
          fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: columns, maxLength: columns }),
          {
            minLength: rows,
            maxLength: rows,
          },
        ),
      ),
    );
  fc.assert(
    fc.property(table, ([columns, affinities]) => {
      const { pairs, gone, fresh } = shown(
        compare(
          affinities.map(() => a),
          Array.from({ length: columns }, () => b),
          affinities,
        ),
      );
      const paired = (side: 0 | 1) => new Set(pairs.map((pair) => pair[side]!));
      expect(paired(0).size + gone.length).toBe(affinities.length);
      expect(paired(1).size + fresh.length).toBe(columns);
      const partners = (side: 0 | 1, task: number) => pairs.filter((pair) => pair[side] === task);
      for (const [i, j] of pairs) {
        const best = partners(0, i!).every((pair) => affinities[i!]![pair[1]!]! <= affinities[i!]![j!]!);
        const bestOfAll =
          best && partners(1, j!).every((pair) => affinities[pair[0]!]![j!]! <= affinities[i!]![j!]!);
        expect(affinities[i!]![j!]).toBeGreaterThanOrEqual(bestOfAll ? 0.5 : 0.7);
      }
      for (const i of gone) {
        const free = affinities[i]!.filter((_, j) => fresh.includes(j));
        expect(Math.max(0, ...affinities[i]!)).toBeLessThan(0.7);
        expect(Math.max(0, ...free)).toBeLessThan(0.5);
      }
    }),
  );
});

test('no two tasks would both rather have each other', () => {
  const value = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
  const table = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(table, (affinities) => {
      const texts = affinities.map(() => a);
      const { pairs } = shown(compare(texts, texts, affinities));
      const bestOf = (side: 0 | 1, task: number) =>
        Math.max(...pairs.filter((pair) => pair[side] === task).map(([i, j]) => affinities[i!]![j!]!));
      for (const [i, row] of affinities.entries())
        for (const [j, own] of row.entries())
          if (own >= 0.5) expect(Math.max(bestOf(0, i), bestOf(1, j))).toBeGreaterThanOrEqual(own);
    }),
  );
});
