import type { Embedder } from '../lib/engine/embedder.ts';
import type { Library } from '../lib/engine/library.ts';
import { embedTasks } from '../lib/engine/library-vectors.ts';
import type { Model } from '../lib/engine/model.ts';
import { policyModel } from '../lib/engine/models/policy-model.ts';
import { TaskIndex } from '../lib/engine/rank.ts';
import type { Plan, Task } from '../lib/policy/plan.ts';

/**
 * A library of these plans, their tasks embedded here.
 * @param model what the embedder has, ours where it is not said
 */
export async function libraryOf(
  plans: readonly Plan[],
  embedder: Embedder,
  model: Model = policyModel,
): Promise<Library> {
  const index = new TaskIndex<Task>(model);
  for (const plan of plans) index.add(plan.tasks, await embedTasks(embedder, plan, model.fusion));
  return { plans: new Map(plans.map((plan) => [plan.id, plan])), index };
}
