import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pack } from '../lib/engine/self-test.ts';
import { rootFolder } from './folders.ts';
import { createNodeEmbedder } from './node-embedder.ts';

// Writes lib/engine/self-test.json. Run by hand, and only when the model is changed: the stored vectors are what every
// build and every browser is held to.
const sentences = [
  '继续推进“电脑入农户上网工程”,年内实现行政村宽带上网率100%',
  '年内实现行政村宽带上网率达70%，明年内达到100%',
  '今天天气很好，适合出去玩',
  '建设应急指挥平台和政务指挥平台',
];

const embedder = await createNodeEmbedder();
const vectors = await embedder.embed(sentences);
const stored = {
  identity: embedder.identity,
  sentences: sentences.map((text, i) => ({ text, vector: pack(vectors[i]!) })),
};
await writeFile(join(rootFolder, 'lib/engine/self-test.json'), `${JSON.stringify(stored, null, 2)}\n`);
