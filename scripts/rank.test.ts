import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rank-'));
}, 30_000);
afterAll(() => rm(folder, { recursive: true }));

function run(...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const script = join(import.meta.dirname, 'rank.ts');
  return new Promise((done) =>
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) =>
      done({ code: error ? error.code : 0, stdout, stderr }),
    ),
  );
}

test('a file that cannot be ranked is refused with the reason, and nothing is printed', async () => {
  const path = join(folder, 'bad.json');
  await writeFile(path, JSON.stringify({ queries: [{ id: 's1', kind: 'seed', text: '推进' }] }));
  const bad = await run(path);
  expect(bad).toMatchObject({ code: 2, stdout: '' });
  expect(bad.stderr).toContain('queries.0.seed');

  const missing = await run(join(folder, 'nowhere.json'));
  expect(missing).toMatchObject({ code: 2, stdout: '' });
  expect(missing.stderr).toContain('nowhere.json');
}, 30_000);

test('without a file the usage is told', async () => {
  expect(await run()).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Usage') });
}, 30_000);
