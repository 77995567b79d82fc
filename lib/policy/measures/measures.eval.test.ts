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

test.skipIf(!there)('all marked measures of the seeds are found with value, unit and thing', () => {
  const { measures }: { measures: Marked[] } = JSON.parse(readFileSync(marked, 'utf8'));
  const seeds = [...new Set(measures.map(({ seed }) => seed))];
  const found = seeds.flatMap((seed) => {
    const text = readFileSync(new URL(`../../../seeds/${seed}`, import.meta.url), 'utf8');
    return measuresOf(text).map((measure) => ({ seed, ...measure }));
  });
  const said = ({ value, unit, of }: Pick<Marked, 'value' | 'unit' | 'of'>) => ({ value, unit, of });
  for (const one of measures) {
    const twins = found.filter(
      ({ seed, start, end }) => seed === one.seed && start < one.end && one.start < end,
    );
    expect(twins.map(said)).toContainEqual(said(one));
  }
  expect(found.length, 'what else is found in these seeds is listed in seed-measures.json').toBe(
    measures.length,
  );
});
