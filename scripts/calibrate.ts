/**
 * Finds the steps of lib/engine/strength.ts on judged queries, and how large a share of the matches of each step is
 * related: `npm run calibrate -- FILE…` (default: the judged files beside the checkout). The share is the mean of the
 * shares in the collections, so that the largest does not decide; intervals are 95 % bootstrap over queries.
 */
import { readFile } from 'node:fs/promises';
import { policyModel } from '../lib/engine/policy-model.ts';
import { steps } from '../lib/engine/strength.ts';
import { judgedFiles } from './judged-files.ts';
import { isRelated, readJudgments } from './judgments.ts';
import { createNodeEmbedder } from './node-embedder.ts';
import { readQueryFile } from './query-file.ts';
import { randomNumbers } from './random-numbers.ts';
import { rankQueries } from './rank-queries.ts';
import { seedsByFile } from './seeds-by-file.ts';

/** What share of related tasks a step has to have. */
const wanted = { strong: 0.85, likely: 0.6, weak: 0.35 };
/** As many as a panel could ever show for one passage, and more. */
const limit = 50;
const resamples = 1000;

interface JudgedMatch {
  readonly lift: number;
  readonly related: boolean;
}

/** The judged matches of every query, by collection. */
type Collections = Map<string, JudgedMatch[][]>;

async function collect(files: readonly string[]): Promise<Collections> {
  const collections: Collections = new Map();
  const embedder = await createNodeEmbedder({ keep: true });
  for (const file of files) {
    const json = await readFile(file, 'utf8');
    const judged = new Map(readJudgments(json).map((query) => [query.id, query]));
    for await (const { id, results } of rankQueries(
      readQueryFile(json),
      seedsByFile,
      embedder,
      policyModel,
      limit,
    )) {
      const query = judged.get(id)!;
      const queries = collections.get(query.kind) ?? [];
      collections.set(query.kind, queries);
      queries.push(results.map((result) => ({ lift: result.lift, related: isRelated(query, result) })));
    }
  }
  return collections;
}

/** The share of related ones among the matches of a collection from one lift up to another; null when there is none. */
function share(queries: readonly JudgedMatch[][], from: number, to: number): number | null {
  let all = 0;
  let related = 0;
  for (const matches of queries) {
    for (const match of matches) {
      if (match.lift < from || match.lift >= to) continue;
      all += 1;
      related += Number(match.related);
    }
  }
  return all ? related / all : null;
}

function meanShare(collections: Collections, from: number, to: number): number | null {
  const shares = [...collections.values()]
    .map((queries) => share(queries, from, to))
    .filter((x) => x !== null);
  return shares.length ? shares.reduce((sum, x) => sum + x, 0) / shares.length : null;
}

function interval(collections: Collections, from: number, to: number): [number, number] {
  const random = randomNumbers(1);
  const shares: number[] = [];
  for (let i = 0; i < resamples; i += 1) {
    const drawn: Collections = new Map();
    for (const [name, queries] of collections) {
      drawn.set(
        name,
        queries.map(() => queries[Math.floor(random() * queries.length)]!),
      );
    }
    const mean = meanShare(drawn, from, to);
    if (mean !== null) shares.push(mean);
  }
  shares.sort((a, b) => a - b);
  return [shares[Math.floor(0.025 * shares.length)]!, shares[Math.floor(0.975 * shares.length)]!];
}

/** The least lift from which up to `to` the share is as wanted, in hundredths; `to` when none is. */
function leastLift(collections: Collections, to: number, wantedShare: number): number {
  for (let hundredths = 0; hundredths / 100 < Math.min(to, 1); hundredths += 1) {
    const here = meanShare(collections, hundredths / 100, to);
    if (here !== null && here >= wantedShare) return hundredths / 100;
  }
  return to;
}

function report(collections: Collections, found: Readonly<Record<keyof typeof steps, number>>): void {
  let to = Number.POSITIVE_INFINITY;
  for (const [step, from] of Object.entries(found)) {
    const [low, high] = interval(collections, from, to);
    const each = [...collections].map(([name, queries]) => {
      const count = queries.flat().filter(({ lift }) => lift >= from && lift < to).length;
      return `${name} ${share(queries, from, to)?.toFixed(2)} of ${count}`;
    });
    const mean = meanShare(collections, from, to)?.toFixed(2);
    console.log(`${step} from ${from}: ${mean} (${low.toFixed(2)}–${high.toFixed(2)}); ${each.join(', ')}`);
    to = from;
  }
  for (const [name, queries] of collections) {
    const shown = queries.map((matches) => matches.filter(({ lift }) => lift >= to));
    const related = queries.flat().filter((match) => match.related).length;
    const found = shown.flat().filter((match) => match.related).length;
    const none = shown.filter((matches) => matches.length === 0).length;
    console.log(
      `${name}: ${(shown.flat().length / queries.length).toFixed(1)} shown a query, ${none} of ${queries.length} queries ` +
        `with none, ${(found / related).toFixed(2)} of the related in the first ${limit}`,
    );
  }
}

const files = judgedFiles();
const collections = await collect(files);
const strong = leastLift(collections, Number.POSITIVE_INFINITY, wanted.strong);
const likely = leastLift(collections, strong, wanted.likely);
const weak = leastLift(collections, likely, wanted.weak);
console.log('As found here');
report(collections, { strong, likely, weak });
console.log('As set in lib/engine/strength.ts');
report(collections, steps);
