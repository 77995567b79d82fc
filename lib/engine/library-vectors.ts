import type { Task } from '../policy/plan.ts';
import { contextText, taskVectors } from './context-vectors.ts';
import type { Embedder } from './embedder.ts';

/** The context vectors of a plan's tasks, in order, computed afresh. Each heading is embedded once. */
export async function embedTasks(
  embedder: Embedder,
  plan: { readonly tasks: readonly Pick<Task, 'text' | 'headings'>[] },
): Promise<Float32Array[]> {
  const own = await embedder.embed(plan.tasks.map((task) => task.text));
  const contexts = plan.tasks.map(contextText);
  const texts = [...new Set(contexts)].filter((text) => text !== null);
  const vectors = await embedder.embed(texts);
  return taskVectors(
    own,
    contexts.map((text) => (text === null ? null : vectors[texts.indexOf(text)]!)),
  );
}
