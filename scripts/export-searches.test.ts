import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { policyModel } from '../lib/engine/policy-model.ts';
import { seedsByFile } from './seeds-by-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'searches-'));
}, 30_000);
afterAll(() => rm(folder, { recursive: true }));

interface Exported {
  settings: object;
  texts: string[];
  searches: {
    tasks: { own: number; heading: number | null; plan: string }[];
    queries: {
      id: string;
      own: number[];
      at: number;
      rows: number[];
      lexical: number[];
      judged: number[][];
      grades: number[];
    }[];
  }[];
}

test('what training needs of a query: its text among its neighbours, candidates of other plans, and their scores', async () => {
  const seeds = await seedsByFile();
  const [seed, other] = seeds;
  const asked = seed!.tasks[3]!;
  const related = other!.tasks[2]!;
  const path = join(folder, 'queries.json');
  const judgments = [{ seed: other!.id, start: related.start, end: related.end, grade: 2 }];
  const { text, start, end } = asked;
  const query = { id: 's1', kind: 'seed', seed: seed!.id, text, start, end, judgments };
  const none = { id: 'e1', kind: 'external', text: '推进数字政府建设', judgments: [] };
  await writeFile(path, JSON.stringify({ queries: [query, none] }));

  const script = join(import.meta.dirname, 'export-searches.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, path], { maxBuffer: 1 << 26 });
  const { settings, texts, searches }: Exported = JSON.parse(stdout);
  expect(settings).toEqual(policyModel.fusion);
  expect(searches).toHaveLength(1);
  const { tasks, queries } = searches[0]!;
  expect(tasks).toHaveLength(seeds.reduce((sum, plan) => sum + plan.tasks.length, 0));
  // Nothing is related to the second: no order of its candidates is better than another.
  expect(queries.map(({ id }) => id)).toEqual(['s1']);

  const { own, at, rows, lexical, judged, grades } = queries[0]!;
  expect(texts[own[at]!]).toBe(text);
  expect(texts[own[at - 1]!]).toBe(seed!.tasks[2]!.text);
  expect(rows.map((row) => tasks[row]!.plan)).not.toContain(seed!.id);
  expect(lexical).toHaveLength(rows.length);
  expect(Math.max(...lexical)).toBeGreaterThan(0.1);
  const found = rows.filter((_, i) => judged[i]!.length);
  expect(found.map((row) => texts[tasks[row]!.own])).toEqual([related.text]);
  expect(grades).toEqual([2]);
}, 60_000);
