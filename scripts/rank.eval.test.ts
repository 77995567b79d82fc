import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Embedder } from '../lib/engine/embedder.ts';
import { policyModel } from '../lib/engine/policy-model.ts';
import { rootFolder } from './folders.ts';
import { createNodeEmbedder } from './node-embedder.ts';
import { readQueryFile } from './query-file.ts';
import { rankQueries } from './rank-queries.ts';
import { seedsByFile } from './seeds-by-file.ts';

// Measures ranking on the judged queries that lie beside the checkout, with the scorer that lies with them.
const judged = join(rootFolder, '../shared/eval');
const there = existsSync(join(judged, 'score.mjs'));
if (!there) console.warn('The judged queries (../shared/eval) are not there: ranking is not measured.');

/** The first run embeds some 2,500 texts. */
const timeout = 240_000;

let embedder: Embedder;
let folder: string;
beforeAll(async () => {
  if (!there) return;
  embedder = await createNodeEmbedder({ keep: true });
  folder = await mkdtemp(join(tmpdir(), 'rank-'));
}, timeout);
afterAll(() => (there ? rm(folder, { recursive: true }) : undefined));

async function scores(name: string): Promise<Record<string, { ndcg: number; p3: number }>> {
  const file = join(judged, name);
  const lines: string[] = [];
  for await (const ranking of rankQueries(
    readQueryFile(await readFile(file, 'utf8')),
    seedsByFile,
    embedder,
    policyModel,
    20,
  )) {
    expect(ranking.results.length).toBeGreaterThanOrEqual(10);
    lines.push(JSON.stringify(ranking));
  }
  const run = join(folder, `${name}l`);
  await writeFile(run, lines.join('\n'));
  const scorer = join(judged, 'score.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [scorer, 'matching', file, run]);
  return JSON.parse(stdout);
}

test.skipIf(!there)(
  'related tasks of the seeds come first',
  async () => {
    const { seed, external } = await scores('matching.json');
    expect(seed!.ndcg).toBeGreaterThanOrEqual(0.77);
    expect(seed!.p3).toBeGreaterThanOrEqual(0.82);
    expect(external!.ndcg).toBeGreaterThanOrEqual(0.6);
    expect(external!.p3).toBeGreaterThanOrEqual(0.6);
  },
  timeout,
);

test.skipIf(!there)(
  'related tasks of other places come first',
  async () => {
    const { libraries } = await scores('libraries.json');
    expect(libraries!.ndcg).toBeGreaterThanOrEqual(0.72);
    expect(libraries!.p3).toBeGreaterThanOrEqual(0.63);
  },
  timeout,
);
