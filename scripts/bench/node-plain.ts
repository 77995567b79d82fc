import { readFile } from 'node:fs/promises';
import * as onnx from 'onnxruntime-web';
import { publishedModel as model } from '../published-model.ts';
import { answerParent } from './child.ts';
import { plainSentences } from './page.ts';
import { placePlainModel, plainLibraryFile } from './plain-model.ts';
import { plainWay } from './plain-way.ts';

// A process that does the page the plain way. onnxruntime-node is not installed (package.json says why), so
// transformers.js runs on the wasm that onnxruntime-web has for Node, like our own way. Nothing that is imported here
// may import transformers.js: it takes the runtime that it finds when it is evaluated.

answerParent(async () => {
  const models = await placePlainModel();
  // The vectors were written by bench.ts: the embedder imports transformers.js.
  const library = new Float32Array(new Uint8Array(await readFile(plainLibraryFile)).buffer);
  onnx.env.wasm.wasmPaths = {};
  (globalThis as Record<symbol, unknown>)[Symbol.for('onnxruntime')] = onnx;
  const { env, pipeline } = await import('@huggingface/transformers');
  env.allowRemoteModels = false;
  env.localModelPath = models;
  // Quantised as in the browser by default; Node's defaults are the native runtime and fp32, which are not there.
  const extract = await pipeline('feature-extraction', model.name, { dtype: 'q8', device: 'auto' });
  return (variant) => plainWay(extract, plainSentences(variant), library, model.dimensions);
});
