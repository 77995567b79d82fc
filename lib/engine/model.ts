import type { Fusion } from './fusion.ts';

/** A file of the model: where it lies in the package, and what it has to be. */
export interface ModelFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A text encoder of BERT's form as one int8 ONNX file with its tokenizer, laid out as transformers.js has it. */
export interface Model {
  readonly name: string;
  /** Where its files lie in the package. */
  readonly folder: string;
  /** Pools the first token ([CLS]) and normalises (L2) by itself. */
  readonly network: ModelFile;
  readonly tokenizer: ModelFile;
  readonly dimensions: number;
  readonly layers: number;
  readonly heads: number;
  /** Neurons between the two matrices that end a layer. */
  readonly inner: number;
  /** Tokens that it knows. */
  readonly vocabulary: number;
  /** How the parts of the score are weighed with its vectors. */
  readonly fusion: Fusion;
}

/** Longer texts are cut; [CLS] and [SEP] are among these. */
export const maxTokens = 512;

/** Where a model's files lie in its folder, as transformers.js wants them. */
export const filePaths = {
  network: 'onnx/model_quantized.onnx',
  tokenizer: 'tokenizer.json',
  config: 'config.json',
  tokenizerConfig: 'tokenizer_config.json',
} as const;

/**
 * Identity of a model's vectors: what goes into them besides the text. Vectors of two identities are never compared, so
 * a stored vector stands beside its identity.
 */
export function identityOf({ network, tokenizer }: Model): string {
  return [network.sha256.slice(0, 32), tokenizer.sha256.slice(0, 16), 'q8', 'cls'].join('/');
}

/** Identity of context vectors: they are made of a model's vectors in certain shares. */
export function contextIdentityOf(model: Model): string {
  const { heading, neighbours } = model.fusion;
  return `${identityOf(model)}/heading=${heading}/neighbours=${neighbours}`;
}

/** transformers.js's `config.json`: the shape of the network. */
export const configOf = (model: Model) => ({
  architectures: ['BertModel'],
  model_type: 'bert',
  hidden_size: model.dimensions,
  num_hidden_layers: model.layers,
  num_attention_heads: model.heads,
  intermediate_size: model.inner,
  hidden_act: 'gelu',
  max_position_embeddings: maxTokens,
  type_vocab_size: 2,
  vocab_size: model.vocabulary,
  pad_token_id: 0,
});

/** transformers.js's `tokenizer_config.json`, the same for all. */
export const tokenizerConfig = {
  tokenizer_class: 'BertTokenizer',
  do_lower_case: false,
  model_max_length: maxTokens,
  cls_token: '[CLS]',
  sep_token: '[SEP]',
  pad_token: '[PAD]',
  unk_token: '[UNK]',
  mask_token: '[MASK]',
};
