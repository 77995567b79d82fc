import { readFile } from 'node:fs/promises';
import { passageVector } from '../../lib/engine/context-vectors.ts';
import type { Embedder } from '../../lib/engine/embedder.ts';
import type { Fusion } from '../../lib/engine/fusion.ts';
import { type Gold, goldOf, readJudgments } from '../judgments.ts';
import { isSeedQuery, readQueryFile } from '../query-file.ts';
import { plansOf, textsAround } from '../rank-queries.ts';
import { seedsByFile } from '../seeds-by-file.ts';
import { type Candidates, makeCandidates } from './candidates.ts';
import { type ExtraFeatures, type ExtraName, extraFeatures } from './extra-features.ts';
import { contexts } from './settings.ts';

/** A judged query with all its features for all its candidates, ready to be ranked under any setting. */
export interface Search {
  readonly collection: string;
  /** What is held out together in cross-validation: the library, or the query itself. */
  readonly unit: string;
  readonly gold: Gold;
  /** By candidate, in the order of `contexts`. */
  readonly similarity: readonly Float32Array[];
  /** By candidate, in the order of `familyWeights`. */
  readonly lexical: readonly Float32Array[];
  readonly extra: Readonly<Record<ExtraName, Float32Array>>;
}

/** A query as its page gives it: its own text and vector among those of its neighbours there. */
export interface Asked {
  readonly id: string;
  readonly text: string;
  readonly own: readonly Float32Array[];
  readonly at: number;
  /** The plan whose tasks are no candidates. */
  readonly without: string | null;
}

/**
 * All queries of the judged files that have related tasks.
 * @param fusion what the features that are tried besides are made with
 */
export async function readSearches(
  files: readonly string[],
  fusion: Fusion,
  embedder: Embedder,
): Promise<Search[]> {
  const searches: Search[] = [];
  for (const path of files) {
    const json = await readFile(path, 'utf8');
    const judged = new Map(readJudgments(json).map((query) => [query.id, query]));
    for await (const { candidates, asked, library } of readFileParts(json, embedder)) {
      const extras = await extraFeatures(candidates, fusion, embedder);
      for (const query of asked) {
        const gold = judged.get(query.id)!;
        const search = await makeSearch(query, candidates, extras, (results) => goldOf(gold, results));
        if (search) searches.push({ ...search, collection: gold.kind, unit: library ?? query.id });
      }
    }
  }
  return searches;
}

/** The libraries of a judged file with what is asked of each. */
export async function* readFileParts(json: string, embedder: Embedder) {
  const file = readQueryFile(json);
  const alone = async ({ id, text }: { id: string; text: string }): Promise<Asked> => ({
    ...{ id, text, at: 0, without: null },
    own: await embedder.embed([text]),
  });
  if ('queries' in file) {
    const seeds = await seedsByFile();
    const plans = seeds.map(({ id, tasks }) => ({
      tasks,
      results: tasks.map(({ start, end }) => ({ seed: id, start, end })),
    }));
    const asked: Asked[] = [];
    for (const query of file.queries) {
      if (!isSeedQuery(query)) {
        asked.push(await alone(query));
        continue;
      }
      const { texts, at } = textsAround(query, seeds);
      const { id, text, seed } = query;
      asked.push({ id, text, at, own: await embedder.embed(texts), without: seed });
    }
    yield { candidates: await makeCandidates(embedder, plans), asked, library: null };
    return;
  }
  for (const library of file.libraries) {
    const plans = plansOf(library).map(({ tasks }) => ({
      tasks,
      results: tasks.map(({ task }) => ({ task })),
    }));
    const asked: Asked[] = [];
    for (const query of library.queries) asked.push(await alone(query));
    yield { candidates: await makeCandidates(embedder, plans), asked, library: library.id };
  }
}

async function makeSearch(
  query: Asked,
  candidates: Candidates,
  extras: ExtraFeatures,
  goldFor: (results: Candidates['results']) => Gold | null,
) {
  const rows = [...candidates.tasks.keys()].filter((row) => candidates.tasks[row]!.plan !== query.without);
  const only = (scores: Float32Array) => Float32Array.from(rows, (row) => scores[row]!);
  const gold = goldFor(rows.map((row) => candidates.results[row]!));
  if (!gold) return null;
  const empty = () => new Float32Array(candidates.tasks.length);
  const similarity = contexts.map((shares, i) => {
    const scores = empty();
    candidates.vectors[i]!.dots(passageVector(query.own, query.at, shares), scores);
    return only(scores);
  });
  const lexical = candidates.lexical.map((index) => {
    const scores = empty();
    index.scores(query.text, scores);
    return only(scores);
  });
  const extra = Object.fromEntries(
    Object.entries(await extras(query)).map(([name, scores]) => [name, only(scores)]),
  ) as Record<ExtraName, Float32Array>;
  return { gold, similarity, lexical, extra };
}
