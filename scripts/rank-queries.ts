import { passageVector } from '../lib/engine/context-vectors.ts';
import type { Embedder } from '../lib/engine/embedder.ts';
import { embedTasks } from '../lib/engine/library-vectors.ts';
import type { Model } from '../lib/engine/model.ts';
import { type Query, type Ranked, TaskIndex } from '../lib/engine/rank.ts';
import type { Plan, Task } from '../lib/policy/plan.ts';
import {
  type ExternalQuery,
  isSeedQuery,
  type QueryFile,
  type QueryLibrary,
  type SeedQuery,
} from './query-file.ts';

/** A task as score.mjs knows it. */
export type Result = { seed: string; start: number; end: number } | { task: number };

export interface Ranking {
  readonly id: string;
  readonly results: readonly (Ranked & Result)[];
}

/**
 * Ranks every query of a file, in the file's order.
 * @param model what the embedder has
 * @param limit how many results a query at most
 * @throws Error when a query is out of a seed that is not there, before anything is ranked
 */
export async function* rankQueries(
  file: QueryFile,
  readSeeds: () => Promise<readonly Plan[]>,
  embedder: Embedder,
  model: Model,
  limit: number,
): AsyncGenerator<Ranking> {
  if ('queries' in file) yield* rankAgainstSeeds(file.queries, await readSeeds(), embedder, model, limit);
  else for (const library of file.libraries) yield* rankInLibrary(library, embedder, model, limit);
}

async function* rankAgainstSeeds(
  queries: readonly (SeedQuery | ExternalQuery)[],
  seeds: readonly Plan[],
  embedder: Embedder,
  model: Model,
  limit: number,
): AsyncGenerator<Ranking> {
  const stranger = queries.filter(isSeedQuery).find((query) => !seeds.some(({ id }) => id === query.seed));
  if (stranger) throw new Error(`query ${stranger.id} is out of ${stranger.seed}, which is no seed`);
  const index = new TaskIndex<Task>(model);
  for (const seed of seeds) index.add(seed.tasks, await embedTasks(embedder, seed, model.fusion));
  for (const query of queries) {
    const ranked = index.rank(
      isSeedQuery(query) ? await inItsSeed(query, seeds, embedder, model) : await alone(query, embedder),
      limit,
    );
    const results = ranked.map((result) => {
      const { plan, start, end } = index.tasks[result.row]!;
      return { seed: plan, start, end, ...result };
    });
    yield { id: query.id, results };
  }
}

async function* rankInLibrary(
  library: QueryLibrary,
  embedder: Embedder,
  model: Model,
  limit: number,
): AsyncGenerator<Ranking> {
  const index = new TaskIndex<{ task: number; plan: string; text: string }>(model);
  for (const plan of plansOf(library)) index.add(plan.tasks, await embedTasks(embedder, plan, model.fusion));
  for (const query of library.queries) {
    const ranked = index.rank(await alone(query, embedder), limit);
    yield {
      id: query.id,
      results: ranked.map((result) => ({ task: index.tasks[result.row]!.task, ...result })),
    };
  }
}

/** The tasks of a library by source: only tasks of one source are neighbours. */
export function plansOf({ library }: QueryLibrary) {
  return [...Map.groupBy(library, (task) => task.source)].map(([plan, tasks]) => ({
    tasks: tasks.map(({ task, text }) => ({ task, text, plan, headings: [] })),
  }));
}

/** A query of which only the text is known. */
async function alone({ text }: { text: string }, embedder: Embedder): Promise<Query> {
  const [vector] = await embedder.embed([text]);
  return { text, vector: vector! };
}

/** A query out of a seed, with its neighbours there; the seed's own tasks are left out. */
async function inItsSeed(
  query: SeedQuery,
  seeds: readonly Plan[],
  embedder: Embedder,
  { fusion }: Model,
): Promise<Query> {
  const { texts, at } = textsAround(query, seeds);
  const own = await embedder.embed(texts);
  return { text: query.text, vector: passageVector(own, at, fusion), without: new Set([query.seed]) };
}

/** A query's text among those of the two tasks on each side of it in its seed. */
export function textsAround(query: SeedQuery, seeds: readonly Plan[]): { texts: string[]; at: number } {
  const { tasks } = seeds.find(({ id }) => id === query.seed)!;
  const before = tasks.filter((task) => task.end <= query.start).slice(-2);
  const after = tasks.filter((task) => task.start >= query.end).slice(0, 2);
  return { texts: [...before, query, ...after].map(({ text }) => text), at: before.length };
}
