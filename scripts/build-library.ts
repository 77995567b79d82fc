import { policyModel } from '../lib/engine/policy-model.ts';
import { publicFolder } from './folders.ts';
import { createNodeEmbedder } from './node-embedder.ts';
import { seedPlans } from './seed-plans.ts';
import { writeLibrary } from './write-library.ts';

// npm run build:library: reads the seeds' plans and makes the vectors of their tasks, as the extension ships them.
const plans = await seedPlans();
const { tasks, written } = await writeLibrary(
  plans,
  policyModel,
  () => createNodeEmbedder({ keep: true }),
  publicFolder,
);
console.error(`library: ${tasks} tasks of ${plans.length} plans, ${written ? 'written' : 'up to date'}`);
