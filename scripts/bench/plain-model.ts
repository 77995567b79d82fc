import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readModelFile } from '../../lib/engine/engine-files.ts';
import { model, modelConfig, tokenizerConfig } from '../../lib/engine/model.ts';
import { cacheFolder } from '../folders.ts';
import { placeModel, publishedNetwork, readPackaged } from '../place-model.ts';
import { publicFiles } from '../public-files.ts';

/**
 * Lays the model out for the plain way: the network as it was published, not as the engine has it.
 * @returns the folder that holds it under its name
 */
export async function placePlainModel(): Promise<string> {
  await placeModel();
  const root = join(cacheFolder, 'plain');
  const put = async (path: string, content: string | Uint8Array) => {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  };
  await put(model.network.path, await readPackaged(publishedNetwork));
  await put(model.tokenizer.path, await readModelFile(publicFiles, model.tokenizer));
  await put(`${model.folder}/config.json`, JSON.stringify(modelConfig));
  await put(`${model.folder}/tokenizer_config.json`, JSON.stringify(tokenizerConfig));
  return dirname(join(root, model.folder));
}
