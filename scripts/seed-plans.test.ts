import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { inferYear } from '../lib/policy/infer-year.ts';
import type { Plan } from '../lib/policy/plan.ts';
import { seedFolder, seedPlans } from './seed-plans.ts';

const plans = await seedPlans();
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** The plan as a person reviews it: headings, and each task with what it does. */
function outline({ title, issuer, place, year, kind, tasks }: Plan): string {
  const lines = [`${title} · ${issuer} · ${place} · ${year} · ${kind}`];
  let under: string | null = null;
  for (const task of tasks) {
    const headings = task.headings.join(' › ');
    if (headings !== under) lines.push('', `# ${headings || '(no heading)'}`);
    under = headings;
    lines.push(`${task.kind.padEnd(11)} ${task.text}`);
  }
  return `${lines.join('\n')}\n`;
}

test.each(plans)('reads $id as reviewed', async (plan) => {
  await expect(outline(plan)).toMatchFileSnapshot(`../seeds/outlines/${plan.id}.txt`);
});

test.each(plans)('cuts the tasks of $id out of its text', ({ id, text, tasks }) => {
  let end = 0;
  tasks.forEach((task, index) => {
    expect(text.slice(task.start, task.end)).toBe(task.text);
    expect(task.start).toBeGreaterThanOrEqual(end);
    expect(task).toMatchObject({ plan: id, index });
    end = task.end;
  });
});

test.each(plans)('infers the year of $id from its title and text', ({ title, text, year }) => {
  expect(inferYear({ title, text })?.year).toBe(year);
});

test('the texts are the ones given, to the byte', async () => {
  const lengths = await Promise.all(plans.map(({ text }) => Buffer.byteLength(text)));
  expect(lengths).toEqual([9267, 13811, 6774, 10778, 23029]);
});

test('refuses evidence that does not stand in the text', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seeds-'));
  folders.push(folder);
  await cp(seedFolder, folder, { recursive: true });
  const path = join(folder, 'plans.json');
  const json = await readFile(path, 'utf8');
  await writeFile(path, json.replace('三区政府、市直各部门要进一步', '三区政府、市直各部门不要'));
  await expect(seedPlans(folder)).rejects.toThrow(/issuer of wuhai-2009 rests on words that are not in/);
  await writeFile(path, json.replace('"year": 2009', '"year": "2009"'));
  await expect(seedPlans(folder)).rejects.toThrow(/plans\.0\.year/);
});
