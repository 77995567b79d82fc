import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readModelFile } from '../../lib/engine/engine-files.ts';
import { configOf, filePaths, tokenizerConfig } from '../../lib/engine/model.ts';
import { cacheFolder } from '../folders.ts';
import { folderOf, placeModel, publishedNetwork, readPackaged } from '../place-model.ts';
import { filesIn } from '../public-files.ts';
import { publishedModel as model } from '../published-model.ts';

/** What `plainLibrary` writes: the vectors of the library's tasks as bare float32 numbers. */
export const plainLibraryFile = join(cacheFolder, 'plain', 'library.f32');

/**
 * Lays the published model out for the plain way: the network as it was published, without what we cut from it.
 * @returns the folder that holds it under its name
 */
export async function placePlainModel(): Promise<string> {
  await placeModel(model);
  const root = join(cacheFolder, 'plain');
  const put = async (path: string, content: string | Uint8Array) => {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  };
  await put(model.network.path, await readPackaged(publishedNetwork));
  await put(model.tokenizer.path, await readModelFile(filesIn(folderOf(model)), model.tokenizer));
  await put(`${model.folder}/${filePaths.config}`, JSON.stringify(configOf(model)));
  await put(`${model.folder}/${filePaths.tokenizerConfig}`, JSON.stringify(tokenizerConfig));
  return dirname(join(root, model.folder));
}
