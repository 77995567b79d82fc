import { filePaths, type Model } from '../lib/engine/model.ts';

const folder = 'models/bge-small-zh-v1.5';

/**
 * BAAI/bge-small-zh-v1.5 (MIT), the general encoder that ours was trained from. Not in the extension: the evaluation
 * compares with it. The network is the published one without what its last layer computes for tokens other than the
 * first (`scripts/onnx/keep-first-token.ts`).
 */
export const publishedModel: Model = {
  name: 'bge-small-zh-v1.5',
  folder,
  network: {
    path: `${folder}/${filePaths.network}`,
    bytes: 23_920_569,
    sha256: 'd7d3054e0e57edf6b1db5c1cd7dac4dd161afde7a61e71b12d173c5bb3ab42c2',
  },
  tokenizer: {
    path: `${folder}/${filePaths.tokenizer}`,
    bytes: 362_603,
    sha256: '3d09c84ebd10306706a79a8276b3ab736a40d8ec03251c7639f4e52c3a1a4f8e',
  },
  dimensions: 512,
  layers: 4,
  heads: 8,
  inner: 2048,
  vocabulary: 21_128,
  fusion: { heading: 0.3, neighbours: 0.3, lexical: 0.8, families: 1.5 },
};
