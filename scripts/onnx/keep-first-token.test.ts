import type { Tensor } from '@huggingface/transformers';
import { expect, test, vi } from 'vitest';
import { readModelFile } from '../../lib/engine/engine-files.ts';
import { configOf, tokenizerConfig } from '../../lib/engine/model.ts';
import { onnx } from '../../lib/engine/onnx-runtime.ts';
import { cosine } from '../../lib/engine/self-test.ts';
import { createNodeEmbedder } from '../node-embedder.ts';
import { folderOf, publishedNetwork, readPackaged } from '../place-model.ts';
import { filesIn } from '../public-files.ts';
import { publishedModel as model } from '../published-model.ts';
import { keepFirstToken } from './keep-first-token.ts';
import { bytesField } from './protobuf.ts';

// The real model, maybe on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test('gives the vectors of the published network', async () => {
  // Starts the runtime, too, and hands it to transformers.js.
  const embedder = await createNodeEmbedder({ model });
  const { BertModel, BertTokenizer, PretrainedConfig } = await import('@huggingface/transformers');
  const session = await onnx.InferenceSession.create(await readPackaged(publishedNetwork));
  const tokenizerFile = await readModelFile(filesIn(folderOf(model)), model.tokenizer);
  const tokenizer = new BertTokenizer(JSON.parse(new TextDecoder().decode(tokenizerFile)), tokenizerConfig);
  const published = new BertModel(new PretrainedConfig(configOf(model)), { model: session }, {});
  const texts = [
    '年内实现行政村宽带上网率达70%，明年内达到100%',
    '一是要认真贯彻落实国家和自治区信息化发展战略，加快推进电子政务建设；',
    '政务公开',
    '',
    '推进信息化建设，'.repeat(40),
  ];
  const vectors = await embedder.embed(texts);
  for (const [i, text] of texts.entries()) {
    const { sentence_embedding: whole }: { sentence_embedding: Tensor } = await published(tokenizer(text));
    expect(cosine(vectors[i]!, whole.data as Float32Array), text).toBeGreaterThan(0.999);
  }
});

test('refuses another network', () => {
  expect(() => keepFirstToken(bytesField(7, Buffer.alloc(0)))).toThrow('The network has no');
});
