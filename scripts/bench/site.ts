import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Answer } from '../../e2e/site/catalogue.ts';
import { fileAnswer } from './file-answer.ts';
import { benchHost, benchPage } from './page.ts';
import { plainPaths } from './plain-paths.ts';

const require = createRequire(import.meta.url);

/** Where the packages keep what browsers load; their main files lie in it. */
const transformersFolder = dirname(require.resolve('@huggingface/transformers'));
const runtimeFolder = dirname(require.resolve('onnxruntime-web'));

/** Where a variant of the measured page stands. */
export const benchAddress = (variant: number) => `http://${benchHost}/bench/${variant}`;
/** Where the plain way runs. */
export const plainAddress = (port: number) => `http://localhost:${port}${plainPaths.page}`;

/**
 * Answers with the measured page, and with all that the plain way loads.
 * @param script plain-in-page.ts, bundled
 * @param models folder of models as transformers.js wants them
 * @param vectors the library's vectors
 */
export function benchSite(script: string, models: string, vectors: Float32Array) {
  const fixed: Readonly<Record<string, Answer>> = {
    [plainPaths.page]: {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><title>plain</title><script src="${plainPaths.script}"></script>`,
    },
    [plainPaths.script]: { type: 'text/javascript; charset=utf-8', body: script },
    [plainPaths.vectors]: {
      type: 'application/octet-stream',
      body: Buffer.from(vectors.buffer, vectors.byteOffset, vectors.byteLength),
    },
  };
  const folders: readonly [string, string][] = [
    [dirname(plainPaths.library), transformersFolder],
    [plainPaths.runtime, runtimeFolder],
    [plainPaths.models, models],
  ];
  return (host: string, path: string): Answer | undefined => {
    const variant = host === benchHost && /^\/bench\/(\d+)$/.exec(path)?.[1];
    if (variant) return { type: 'text/html; charset=utf-8', body: benchPage(Number(variant)) };
    if (fixed[path]) return fixed[path];
    const folder = folders.find(([at]) => path.startsWith(at));
    if (!folder) return undefined;
    return fileAnswer(folder[1], path.slice(folder[0].length));
  };
}
