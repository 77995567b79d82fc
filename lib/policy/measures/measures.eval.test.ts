import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measuresOf } from './measures.ts';

// Measured on the measures that were marked by hand in the seeds, where that file lies beside the checkout.
const marked = new URL('../../../../shared/eval/measures.json', import.meta.url);
const there = existsSync(marked);
if (!there)
  console.warn(
    'The marked measures (../shared/eval/measures.json) are not there: extraction is not measured.',
  );

interface Marked {
  readonly seed: string;
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly unit: string;
  readonly of: string;
}

test.skipIf(!there)('the measures of the seeds are found with value, unit and thing', () => {
  const { measures }: { measures: Marked[] } = JSON.parse(readFileSync(marked, 'utf8'));
  const seeds = [...new Set(measures.map(({ seed }) => seed))];
  const found = seeds.flatMap((seed) => {
    const text = readFileSync(new URL(`../../../seeds/${seed}`, import.meta.url), 'utf8');
    return measuresOf(text).map((measure) => ({ seed, ...measure }));
  });
  const twin = (one: Marked) =>
    found.find(({ seed, start, end }) => seed === one.seed && start < one.end && one.start < end);
  const valued = measures.filter((one) => twin(one)?.value === one.value && twin(one)?.unit === one.unit);
  const named = valued.filter((one) => twin(one)!.of === one.of);
  expect(valued.length).toBe(measures.length);
  expect(named.length).toBeGreaterThanOrEqual(0.85 * measures.length);
  expect(found.length).toBeLessThanOrEqual(measures.length + 2);
});
