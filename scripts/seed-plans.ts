import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plan } from '../lib/policy/plan.ts';
import { readPlan } from '../lib/policy/read-plan.ts';
import { rootFolder } from './folders.ts';

const words = v.pipe(v.string(), v.trim(), v.minLength(1));

/** Words of the text that a field is known by; `why`: what follows from them where they do not say it. */
const Evidence = v.pipe(v.array(v.object({ quote: words, why: v.optional(words) })), v.minLength(1));

const SeedFile = v.object({
  note: v.string(),
  plans: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
        file: v.pipe(v.string(), v.regex(/^[\w.-]+\.txt$/)),
        title: words,
        issuer: words,
        place: words,
        year: v.pipe(v.number(), v.integer(), v.minValue(1978), v.maxValue(2100)),
        kind: v.picklist(['plan', 'results', 'speech', 'regional-plan', 'other']),
        evidence: v.object({
          title: Evidence,
          issuer: Evidence,
          place: Evidence,
          year: Evidence,
          kind: Evidence,
        }),
      }),
    ),
    v.minLength(1),
    v.check(
      (plans) => new Set(plans.map(({ id }) => id)).size === plans.length,
      'Two plans have the same id',
    ),
  ),
});
export type SeedFile = v.InferOutput<typeof SeedFile>;

/** The folder of the seeds. */
export const seedFolder = join(rootFolder, 'seeds');

/**
 * Reads the plans the product comes with: what `plans.json` says of them, their texts, and the tasks found in them.
 * @throws Error when the file has not its form, or when a quote given as evidence does not stand in its text
 */
export async function seedPlans(folder = seedFolder): Promise<Plan[]> {
  const { plans } = await readSeedFile(folder);
  return Promise.all(
    plans.map(async ({ file, evidence, ...details }) => {
      const text = await readFile(join(folder, file), 'utf8');
      for (const [field, proofs] of Object.entries(evidence)) {
        for (const { quote } of proofs) {
          if (!text.includes(quote))
            throw new Error(
              `seeds/plans.json: the ${field} of ${details.id} rests on words that are not in ${file}: ${quote}`,
            );
        }
      }
      return readPlan(text, details);
    }),
  );
}

/** `plans.json`, checked. */
export async function readSeedFile(folder = seedFolder): Promise<SeedFile> {
  const data: unknown = JSON.parse(await readFile(join(folder, 'plans.json'), 'utf8'));
  const checked = v.safeParse(SeedFile, data);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  throw new Error(`seeds/plans.json: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}
