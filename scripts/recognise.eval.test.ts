import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { rootFolder } from './folders.ts';
import { recogniseFile } from './recognise-file.ts';

const judged = join(rootFolder, '../shared/eval/recognition.json');
const scorer = join(rootFolder, '../shared/eval/score.mjs');
const there = existsSync(judged) && existsSync(scorer);
if (!there) console.warn('The judged pages (../shared/eval) are not there: recognition is not measured.');

/** What the scorer prints, as far as it is asserted here. */
interface Score {
  readonly f1: number;
  readonly unplaced: number;
  readonly negativePagesWithPassages: number;
}

test.skipIf(!there)('recognises the judged pages', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'recognised-'));
  try {
    const list = await readFile(judged, 'utf8');
    const rows: string[] = [];
    for await (const row of recogniseFile(list, (file) => readFile(join(judged, '..', file)))) {
      rows.push(JSON.stringify(row));
    }
    const out = join(folder, 'recognised.jsonl');
    await writeFile(out, rows.join('\n'));
    const { stdout } = await promisify(execFile)(process.execPath, [scorer, 'recognition', judged, out]);
    const score = JSON.parse(stdout) as Score;
    expect(score.f1).toBeGreaterThanOrEqual(0.95);
    expect(score.unplaced).toBe(0);
    expect(score.negativePagesWithPassages).toBeLessThanOrEqual(2);
  } finally {
    await rm(folder, { recursive: true });
  }
});
