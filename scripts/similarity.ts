/**
 * How well a model follows a reader's sense of likeness of general sentences, away from policy: Spearman's rank correlation
 * of its cosines with the scores of training/general/similarity.jsonl, as a line of JSON.
 *
 *   npm run --silent similarity
 *   MODEL=published npm run --silent similarity
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { cosine } from '../lib/engine/self-test.ts';
import { chosenModel } from './chosen-model.ts';
import { rootFolder } from './folders.ts';
import { createNodeEmbedder } from './node-embedder.ts';
import { rankCorrelation } from './rank-correlation.ts';

const Pair = v.object({ a: v.string(), b: v.string(), score: v.number() });

const lines = (await readFile(join(rootFolder, 'training/general/similarity.jsonl'), 'utf8'))
  .trimEnd()
  .split('\n');
const pairs = lines.map((line) => v.parse(Pair, JSON.parse(line)));
const model = chosenModel();
const embedder = await createNodeEmbedder({ model, keep: true });
const cosines: number[] = [];
for (const { a, b } of pairs) {
  const [one, other] = await embedder.embed([a, b]);
  cosines.push(cosine(one!, other!));
}
const correlation = rankCorrelation(
  cosines,
  pairs.map(({ score }) => score),
);
console.log(
  JSON.stringify({ model: model.name, pairs: pairs.length, spearman: Number(correlation.toFixed(4)) }),
);
