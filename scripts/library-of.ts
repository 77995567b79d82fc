import type { Embedder } from '../lib/engine/embedder.ts';
import type { Library } from '../lib/engine/library.ts';
import { embedTasks } from '../lib/engine/library-vectors.ts';
import type { Model } from '../lib/engine/model.ts';
import { TaskIndex } from '../lib/engine/rank.ts';
import type { Plan, Task } from '../lib/policy/plan.ts';
import { expectModel } from './same-model.ts';

/**
 * A library of these plans, their tasks embedded here.
 * @throws when the embedder has another model
 */
export async function libraryOf(plans: readonly Plan[], embedder: Embedder, model: Model): Promise<Library> {
  expectModel(embedder, model);
  const index = new TaskIndex<Task>(model);
  for (const plan of plans) index.add(plan.tasks, await embedTasks(embedder, plan, model.fusion));
  return { plans: new Map(plans.map((plan) => [plan.id, plan])), index };
}
