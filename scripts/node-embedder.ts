import { join } from 'node:path';
import type { Embedder } from '../lib/engine/embedder.ts';
import type { Model } from '../lib/engine/model.ts';
import { createEmbedder } from '../lib/engine/model-embedder.ts';
import { policyModel } from '../lib/engine/policy-model.ts';
import { cacheFolder } from './folders.ts';
import { keepVectors } from './kept-vectors.ts';
import { folderOf, placeModel } from './place-model.ts';
import { filesIn, publicFiles } from './public-files.ts';

export { publicFiles };

/**
 * The embedder in Node: the same model, runtime and vectors as in the browser. Builds the model when it is not there.
 * @param options.model ours where it is not said
 * @param options.keep keep vectors in `.cache/` between runs (for evaluation)
 */
export async function createNodeEmbedder(options: { model?: Model; keep?: boolean } = {}): Promise<Embedder> {
  const { model = policyModel } = options;
  await placeModel(model);
  const start = () => createEmbedder({ files: filesIn(folderOf(model)), model });
  return options.keep ? keepVectors(model, start, join(cacheFolder, 'vectors')) : start();
}
