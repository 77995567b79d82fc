import { selfTest } from '../lib/engine/self-test.ts';
import { createNodeEmbedder } from './node-embedder.ts';
import { placeModel } from './place-model.ts';

// npm run build:model: puts the model where the extension takes it from, and proves that it computes what it should.
await placeModel();
const smallest = await selfTest(await createNodeEmbedder());
console.error(`model: in place, self-test passed (least cosine ${smallest.toFixed(4)})`);
