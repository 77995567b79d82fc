import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measuresOfPlan } from './measures-of-plan.ts';
import { seedsByFile } from './seeds-by-file.ts';

const reviewed: { measures: { why: string }[] } = JSON.parse(
  readFileSync(new URL('../lib/policy/measures/seed-measures.json', import.meta.url), 'utf8'),
);

test('the measures of the seeds are those that a person has read, each with why it is one', async () => {
  const plans = await seedsByFile();
  expect(plans.flatMap(measuresOfPlan)).toEqual(reviewed.measures.map(({ why: _, ...row }) => row));
  for (const { why } of reviewed.measures) expect(why).toMatch(/\w{3}/);
});

test('each is placed in the task that states it, or in its sentence', async () => {
  for (const plan of await seedsByFile()) {
    for (const { start, end, text } of measuresOfPlan(plan)) {
      expect(plan.text.slice(start, end)).toContain(text);
    }
  }
});
