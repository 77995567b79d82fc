// Evaluated before transformers.js: onnx-runtime.ts says why.
import './onnx-runtime.ts';
import { BertModel, BertTokenizer, PretrainedConfig, type Tensor } from '@huggingface/transformers';
import type { Embedder } from './embedder.ts';
import { asEngineError } from './engine-error.ts';
import { type EngineFiles, readModelFile } from './engine-files.ts';
import { configOf, identityOf, type Model, maxTokens, tokenizerConfig } from './model.ts';
import { onnx } from './onnx-runtime.ts';
import { runtimeFiles } from './runtime-files.ts';

export interface EmbedderOptions {
  readonly files: EngineFiles;
  readonly model: Model;
  /** Told how much of the model is loaded, 0 to 1. */
  readonly onPart?: (part: number) => void;
}

/** Reading the network is most of the start; the rest is compiling and checking. */
const readingPart = 0.8;

/**
 * The model as an `Embedder`, the same in the browser's worker and in Node.
 *
 * Texts go through the model one at a time. Its int8 activations are scaled by the range of the whole batch, so in a
 * batch a text's vector would depend on its neighbours and could be neither cached nor compared with one that the build
 * made (docs/engine.md).
 *
 * @throws EngineError `model-missing`, `model-damaged` or `memory`
 */
export async function createEmbedder(options: EmbedderOptions): Promise<Embedder> {
  const { files, model, onPart = () => {} } = options;
  const [network, tokenizerFile, wasm] = await Promise.all([
    readModelFile(files, model.network, (bytes) => onPart((readingPart * bytes) / model.network.bytes)),
    readModelFile(files, model.tokenizer),
    files.read(runtimeFiles.wasm).catch((error) => {
      throw asEngineError(error, 'model-missing');
    }),
  ]);
  try {
    // Two texts in two threads (team-embedder.ts) are faster than two threads at one text.
    onnx.env.wasm.numThreads = 1;
    onnx.env.wasm.wasmBinary = wasm;
    onnx.env.wasm.wasmPaths = {};
    const session = await onnx.InferenceSession.create(network, { executionProviders: ['wasm'] });
    // 14 MB that nobody reads any more.
    delete onnx.env.wasm.wasmBinary;
    const tokenizer = new BertTokenizer(JSON.parse(new TextDecoder().decode(tokenizerFile)), tokenizerConfig);
    const bert = new BertModel(new PretrainedConfig(configOf(model)), { model: session }, {});
    onPart(1);
    return new ModelEmbedder(model, tokenizer, bert);
  } catch (error) {
    throw asEngineError(error, 'model-damaged');
  }
}

class ModelEmbedder implements Embedder {
  readonly identity: string;
  readonly dimensions: number;
  readonly #tokenizer: BertTokenizer;
  readonly #bert: BertModel;

  constructor(model: Model, tokenizer: BertTokenizer, bert: BertModel) {
    this.identity = identityOf(model);
    this.dimensions = model.dimensions;
    this.#tokenizer = tokenizer;
    this.#bert = bert;
  }

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    const known = new Map<string, Float32Array>();
    const vectors: Float32Array[] = [];
    for (const text of texts) {
      const vector = known.get(text) ?? (await this.#embedOne(text));
      known.set(text, vector);
      vectors.push(vector);
    }
    return vectors;
  }

  async #embedOne(text: string): Promise<Float32Array> {
    const tokens: { input_ids: Tensor } = this.#tokenizer(text, {
      truncation: true,
      max_length: maxTokens,
    });
    closeCutText(tokens.input_ids.data as BigInt64Array, BigInt(this.#tokenizer.sep_token_id));
    // The network itself pools ([CLS]) and normalises (L2).
    const { sentence_embedding: pooled }: { sentence_embedding: Tensor } = await this.#bert(tokens);
    return Float32Array.from(pooled.data as Float32Array);
  }
}

/** transformers.js cuts the closing [SEP] off along with the rest of a long text; the model was trained with it. */
function closeCutText(ids: BigInt64Array, separator: bigint): void {
  if (ids.length === maxTokens) ids[ids.length - 1] = separator;
}
