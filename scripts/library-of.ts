import type { Embedder } from '../lib/engine/embedder.ts';
import type { Library } from '../lib/engine/library.ts';
import { embedTasks } from '../lib/engine/library-vectors.ts';
import { TaskIndex } from '../lib/engine/rank.ts';
import type { Plan, Task } from '../lib/policy/plan.ts';

/** A library of these plans, their tasks embedded here. */
export async function libraryOf(plans: readonly Plan[], embedder: Embedder): Promise<Library> {
  const index = new TaskIndex<Task>(embedder.dimensions);
  for (const plan of plans) index.add(plan.tasks, await embedTasks(embedder, plan));
  return { plans: new Map(plans.map((plan) => [plan.id, plan])), index };
}
