import * as onnx from 'onnxruntime-web';
import { readLibrary } from '../../lib/engine/library.ts';
import { model } from '../../lib/engine/model.ts';
import { publicFiles } from '../public-files.ts';
import { answerParent } from './child.ts';
import { libraryNumbers } from './library-numbers.ts';
import { plainSentences } from './page.ts';
import { placePlainModel } from './plain-model.ts';
import { plainWay } from './plain-way.ts';

// A process that does the page the plain way. onnxruntime-node is not installed (package.json says why), so
// transformers.js runs on the wasm that onnxruntime-web has for Node, like our own way. Nothing that is imported here
// may import transformers.js: it takes the runtime that it finds when it is evaluated.

answerParent(async () => {
  const models = await placePlainModel();
  const library = libraryNumbers(await readLibrary(publicFiles));
  onnx.env.wasm.wasmPaths = {};
  (globalThis as Record<symbol, unknown>)[Symbol.for('onnxruntime')] = onnx;
  const { env, pipeline } = await import('@huggingface/transformers');
  env.allowRemoteModels = false;
  env.localModelPath = models;
  // Quantised as in the browser by default; Node's defaults are the native runtime and fp32, which are not there.
  const extract = await pipeline('feature-extraction', model.name, { dtype: 'q8', device: 'auto' });
  return (variant) => plainWay(extract, plainSentences(variant), library, model.dimensions);
});
