/**
 * Groups the tasks of the seeds into threads and prints a line of JSON for each: {"id", "name", "tasks": [{"seed", "start",
 * "end"}]}, oldest first.
 *
 *   npm run --silent threads
 */
import { policyModel } from '../lib/engine/policy-model.ts';
import { ThreadDesk } from '../lib/engine/threads/thread-desk.ts';
import { libraryOf } from './library-of.ts';
import { createNodeEmbedder } from './node-embedder.ts';
import { seedsByFile } from './seeds-by-file.ts';

if (process.argv.length > 2) {
  console.error('Usage: npm run --silent threads');
  process.exit(2);
}
const embedder = await createNodeEmbedder({ keep: true });
const desk = new ThreadDesk(await libraryOf(await seedsByFile(), embedder, policyModel));
await desk.load(async () => {});
for (const { id } of await desk.list(async () => {})) {
  const { name, entries } = desk.thread(id)!;
  const tasks = entries.map(({ task: { plan, start, end } }) => ({ seed: plan, start, end }));
  process.stdout.write(`${JSON.stringify({ id, name, tasks })}\n`);
}
