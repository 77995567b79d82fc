import { selfTest } from '../lib/engine/self-test.ts';
import { createNodeEmbedder } from './node-embedder.ts';

// npm run build:model: puts the model where the extension takes it from, and proves that it computes what it should.
const smallest = await selfTest(await createNodeEmbedder());
console.error(`model: in place, self-test passed (least cosine ${smallest.toFixed(4)})`);
