import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Embedder } from '../lib/engine/embedder.ts';
import { libraryFiles, readPlans, writePlans } from '../lib/engine/library.ts';
import { embedTasks } from '../lib/engine/library-vectors.ts';
import { contextIdentityOf, type Model } from '../lib/engine/model.ts';
import { readVectors, writeVectors } from '../lib/engine/vectors-file.ts';
import type { Plan } from '../lib/policy/plan.ts';
import { expectModel } from './same-model.ts';

/**
 * Writes the library's plans and the vectors of their tasks into a folder as the engine reads them. Nothing is embedded
 * when the vectors there belong to these plans and this model.
 * @returns how many tasks, and whether anything had to be written
 */
export async function writeLibrary(
  plans: readonly Plan[],
  model: Model,
  startEmbedder: () => Promise<Embedder>,
  folder: string,
): Promise<{ tasks: number; written: boolean }> {
  const json = Buffer.from(writePlans(plans));
  const of = createHash('sha256').update(json).digest('hex');
  // As the engine will have them: a plan that could not be read there must not be written.
  const asRead = readPlans(json.toString());
  const count = asRead.reduce((sum, plan) => sum + plan.tasks.length, 0);
  const expected = { identity: contextIdentityOf(model), of, dimensions: model.dimensions, count };
  const vectorsPath = join(folder, libraryFiles.vectors);
  const plansPath = join(folder, libraryFiles.plans);
  const there = await readFile(vectorsPath).then(
    (bytes) =>
      readVectors(new Uint8Array(bytes), expected).then(
        () => true,
        () => false,
      ),
    () => false,
  );
  const plansThere = await readFile(plansPath).then(
    (bytes) => bytes.equals(json),
    () => false,
  );
  if (there && plansThere) return { tasks: count, written: false };

  const embedder = await startEmbedder();
  expectModel(embedder, model);
  const numbers = new Float32Array(count * model.dimensions);
  let at = 0;
  for (const plan of asRead) {
    for (const vector of await embedTasks(embedder, plan, model.fusion)) {
      numbers.set(vector, at);
      at += vector.length;
    }
  }
  await mkdir(join(vectorsPath, '..'), { recursive: true });
  await writeFile(plansPath, json);
  await writeFile(vectorsPath, await writeVectors({ ...expected, numbers }));
  return { tasks: count, written: true };
}
