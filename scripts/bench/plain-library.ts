import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { libraryOf } from '../library-of.ts';
import { createNodeEmbedder } from '../node-embedder.ts';
import { publishedModel } from '../published-model.ts';
import { seedPlans } from '../seed-plans.ts';
import { plainLibraryFile } from './plain-model.ts';

/** Makes the vectors of the library's tasks for the plain way, by the published model, and writes them one after the other. */
export async function plainLibrary(): Promise<Float32Array> {
  const embedder = await createNodeEmbedder({ model: publishedModel, keep: true });
  const { index } = await libraryOf(await seedPlans(), embedder, publishedModel);
  const { tasks, vectors } = index;
  const numbers = new Float32Array(tasks.length * vectors.dimensions);
  for (let row = 0; row < tasks.length; row += 1) numbers.set(vectors.row(row), row * vectors.dimensions);
  await mkdir(dirname(plainLibraryFile), { recursive: true });
  await writeFile(plainLibraryFile, new Uint8Array(numbers.buffer));
  return numbers;
}
