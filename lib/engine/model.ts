/** A file of the model: where it lies in the package, and what it has to be. */
export interface ModelFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const folder = 'models/bge-small-zh-v1.5';

/**
 * BAAI/bge-small-zh-v1.5 (MIT) as one int8 ONNX file, laid out as transformers.js has it. `scripts/build-model.ts` puts
 * the files there; the engine takes no others. The network is the published one without what its last layer computes
 * for tokens other than the first (`scripts/onnx/keep-first-token.ts`).
 */
export const model = {
  name: 'bge-small-zh-v1.5',
  folder,
  network: {
    path: `${folder}/onnx/model_quantized.onnx`,
    bytes: 23_920_569,
    sha256: 'd7d3054e0e57edf6b1db5c1cd7dac4dd161afde7a61e71b12d173c5bb3ab42c2',
  },
  tokenizer: {
    path: `${folder}/tokenizer.json`,
    bytes: 362_603,
    sha256: '3d09c84ebd10306706a79a8276b3ab736a40d8ec03251c7639f4e52c3a1a4f8e',
  },
  dimensions: 512,
  dtype: 'q8',
  pooling: 'cls',
  /** Put before every text. None: an instruction before queries helped on one half of the judged data only. */
  prefix: '',
  /** Longer texts are cut; [CLS] and [SEP] are among these. */
  maxTokens: 512,
} as const satisfies { network: ModelFile; tokenizer: ModelFile } & Record<string, unknown>;

/**
 * Identity of the vectors: what went into them besides the text. Vectors of two identities are never compared, so a
 * stored vector stands beside its identity.
 */
export const modelIdentity = [
  model.network.sha256.slice(0, 32),
  model.tokenizer.sha256.slice(0, 16),
  model.dtype,
  model.pooling,
  `prefix=${model.prefix}`,
].join('/');

/** transformers.js's `config.json`: the shape of the network. */
export const modelConfig = {
  architectures: ['BertModel'],
  model_type: 'bert',
  hidden_size: model.dimensions,
  num_hidden_layers: 4,
  num_attention_heads: 8,
  intermediate_size: 2048,
  hidden_act: 'gelu',
  max_position_embeddings: model.maxTokens,
  type_vocab_size: 2,
  vocab_size: 21_128,
  pad_token_id: 0,
};

/** transformers.js's `tokenizer_config.json`. */
export const tokenizerConfig = {
  tokenizer_class: 'BertTokenizer',
  do_lower_case: false,
  model_max_length: model.maxTokens,
  cls_token: '[CLS]',
  sep_token: '[SEP]',
  pad_token: '[PAD]',
  unk_token: '[UNK]',
  mask_token: '[MASK]',
};
