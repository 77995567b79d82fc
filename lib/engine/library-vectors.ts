import type { Task } from '../policy/plan.ts';
import { type ContextShares, contextText, taskVectors } from './context-vectors.ts';
import type { Embedder } from './embedder.ts';

/** What a plan's tasks are embedded as: the vector of each text, and of its heading or null. */
export interface TaskParts {
  readonly own: Float32Array[];
  readonly headings: (Float32Array | null)[];
}

type PlanTexts = { readonly tasks: readonly Pick<Task, 'text' | 'headings'>[] };

/** The vectors that the context vectors of a plan's tasks are made of, in order. Each heading is embedded once. */
export async function embedParts(embedder: Embedder, plan: PlanTexts): Promise<TaskParts> {
  const own = await embedder.embed(plan.tasks.map((task) => task.text));
  const contexts = plan.tasks.map(contextText);
  const texts = [...new Set(contexts)].filter((text) => text !== null);
  const vectors = await embedder.embed(texts);
  return { own, headings: contexts.map((text) => (text === null ? null : vectors[texts.indexOf(text)]!)) };
}

/** The context vectors of a plan's tasks, in order, computed afresh. */
export async function embedTasks(
  embedder: Embedder,
  plan: PlanTexts,
  shares: ContextShares,
): Promise<Float32Array[]> {
  const { own, headings } = await embedParts(embedder, plan);
  return taskVectors(own, headings, shares);
}
