import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rootFolder } from './folders.ts';
import { seedsByFile } from './seeds-by-file.ts';

// Measures threads on the judged ones that lie beside the checkout, with the scorer that lies with them.
const judged = join(rootFolder, '../shared/eval');
const there = existsSync(join(judged, 'score.mjs'));
if (!there) console.warn('The judged threads (../shared/eval) are not there: threads are not measured.');

/** The first run embeds some 500 texts. */
const timeout = 240_000;
const run = promisify(execFile);

let printed: string;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'threads-'));
  printed = (await run(process.execPath, [join(rootFolder, 'scripts/threads.ts')])).stdout;
}, timeout);
afterAll(() => rm(folder, { recursive: true }));

const text = v.pipe(v.string(), v.minLength(1));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Line = v.strictObject({
  id: text,
  name: text,
  tasks: v.pipe(v.array(v.strictObject({ seed: text, start: offset, end: offset })), v.minLength(1)),
});

test('a line of JSON a thread, with every task of the seeds in one of them, oldest first', async () => {
  const threads = printed
    .trimEnd()
    .split('\n')
    .map((line) => v.parse(Line, JSON.parse(line)));
  const plans = await seedsByFile();
  const name = (plan: string, start: number, end: number) => `${plan} ${start} ${end}`;
  expect(
    threads.flatMap(({ tasks }) => tasks.map(({ seed, start, end }) => name(seed, start, end))).sort(),
  ).toEqual(plans.flatMap(({ tasks }) => tasks.map(({ plan, start, end }) => name(plan, start, end))).sort());
  expect(new Set(threads.map(({ id }) => id)).size).toBe(threads.length);
  const years = new Map(plans.map(({ id, year }) => [id, year]));
  for (const { id, tasks } of threads) {
    expect(`${tasks[0]!.seed}#${tasks[0]!.start}`).toBe(id);
    const ofTasks = tasks.map(({ seed }) => years.get(seed)!);
    expect(ofTasks).toEqual(ofTasks.toSorted((a, b) => a - b));
  }
});

test('what it does not understand is told, with its usage', async () => {
  const failed = run(process.execPath, [join(rootFolder, 'scripts/threads.ts'), '--all']);
  await expect(failed).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('Usage: ') });
});

test.skipIf(!there)('tasks about one thing are in one thread, and others are not', async () => {
  const file = join(folder, 'threads.jsonl');
  await writeFile(file, printed);
  const { stdout } = await run(process.execPath, [
    ...[join(judged, 'score.mjs'), 'threads'],
    ...[join(judged, 'threads.json'), file],
  ]);
  const { f1, largest } = JSON.parse(stdout);
  expect(f1).toBeGreaterThanOrEqual(0.88);
  expect(largest).toBeLessThanOrEqual(30);
});
