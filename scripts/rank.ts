/**
 * Ranks the queries of a file and prints a line of JSON for each: {"id", "results": [best first]}.
 *
 *   npm run --silent rank -- FILE
 *   MODEL=published npm run --silent rank -- FILE
 *
 * FILE holds `queries`, ranked against the tasks of the seeds (results are {"seed", "start", "end"}), or `libraries`,
 * each with its own tasks and queries (results are {"task"}). Judgments in the file are not looked at.
 */
import { readFile } from 'node:fs/promises';
import { chosenModel } from './chosen-model.ts';
import { createNodeEmbedder } from './node-embedder.ts';
import { type QueryFile, readQueryFile } from './query-file.ts';
import { rankQueries } from './rank-queries.ts';
import { seedsByFile } from './seeds-by-file.ts';

const limit = 20;

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const [path, ...more] = process.argv.slice(2);
if (!path || more.length) fail('Usage: npm run --silent rank -- FILE');

let file: QueryFile;
try {
  file = readQueryFile(await readFile(path, 'utf8'));
} catch (error) {
  fail(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
}

const model = chosenModel();
const embedder = await createNodeEmbedder({ model, keep: true });
try {
  for await (const { id, results } of rankQueries(file, seedsByFile, embedder, model, limit)) {
    const found = results.map((result) =>
      'task' in result ? { task: result.task } : { seed: result.seed, start: result.start, end: result.end },
    );
    process.stdout.write(`${JSON.stringify({ id, results: found })}\n`);
  }
} catch (error) {
  fail(`${path} cannot be ranked: ${error instanceof Error ? error.message : error}`);
}
