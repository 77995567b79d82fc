import { join } from 'node:path';
import type { Embedder } from '../lib/engine/embedder.ts';
import { createEmbedder } from '../lib/engine/model-embedder.ts';
import { cacheFolder } from './folders.ts';
import { keepVectors } from './kept-vectors.ts';
import { placeModel } from './place-model.ts';
import { publicFiles } from './public-files.ts';

export { publicFiles };

/**
 * The embedder in Node: the same model, runtime and vectors as in the browser. Builds the model when it is not there.
 * @param options.keep keep vectors in `.cache/` between runs (for evaluation)
 */
export async function createNodeEmbedder(options: { keep?: boolean } = {}): Promise<Embedder> {
  await placeModel();
  const start = () => createEmbedder({ files: publicFiles });
  return options.keep ? keepVectors(start, join(cacheFolder, 'vectors')) : start();
}
