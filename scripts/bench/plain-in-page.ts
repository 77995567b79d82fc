import type { PlainSentence } from './page.ts';
import { plainPaths } from './plain-paths.ts';
import { type Extractor, plainWay } from './plain-way.ts';

// Runs in an ordinary page: transformers.js as its package has it, with the files of the page's own server.

interface PlainLibrary {
  readonly numbers: Float32Array;
  readonly dimensions: number;
}

let extract: Extractor;
let library: PlainLibrary;

const plain = {
  /** Loads all that is needed. Gives the ms it took. */
  async load(model: string, dimensions: number): Promise<number> {
    const begin = performance.now();
    const { env, pipeline } = await import(/* @vite-ignore */ plainPaths.library);
    env.allowRemoteModels = false;
    env.allowLocalModels = true;
    env.localModelPath = plainPaths.models;
    env.backends.onnx.wasm.wasmPaths = plainPaths.runtime;
    extract = await pipeline('feature-extraction', model);
    const vectors = await (await fetch(plainPaths.vectors)).arrayBuffer();
    library = { numbers: new Float32Array(vectors), dimensions };
    return performance.now() - begin;
  },
  match: (sentences: readonly PlainSentence[]) =>
    plainWay(extract, sentences, library.numbers, library.dimensions),
};
export type Plain = typeof plain;

Object.assign(globalThis, { plain });
