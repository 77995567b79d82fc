import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../../lib/policy/plan.ts';
import { readPlan } from '../../lib/policy/read-plan.ts';

/** `place_year_title.txt` */
const named = /^([^_]+)_(\d{4})_([^_]+)\.txt$/u;

/** The reports of a folder by their names; none when the folder is not there. */
export async function reportsOf(folder: string): Promise<Plan[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => named.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const [, place, year, title] = named.exec(name)!;
      return readPlan(await readFile(join(folder, name), 'utf8'), {
        ...{ id: `${place}-${year}`, title: `${year}年${place}${title}`, issuer: `${place}人民政府` },
        ...{ place: place!, year: Number(year), kind: 'plan' },
      });
    }),
  );
}
