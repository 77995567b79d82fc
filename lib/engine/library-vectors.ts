import type { Plan } from '../policy/plan.ts';
import { headedText, taskVectors } from './context-vectors.ts';
import type { Embedder } from './embedder.ts';

/** The context vectors of a plan's tasks, in order, computed afresh. */
export async function embedTasks(embedder: Embedder, plan: Pick<Plan, 'tasks'>): Promise<Float32Array[]> {
  const own = await embedder.embed(plan.tasks.map((task) => task.text));
  const headed: (Float32Array | null)[] = [];
  for (const task of plan.tasks) {
    const text = headedText(task);
    headed.push(text === null ? null : (await embedder.embed([text]))[0]!);
  }
  return taskVectors(plan.tasks, own, headed);
}
