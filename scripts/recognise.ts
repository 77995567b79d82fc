import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { recogniseFile } from './recognise-file.ts';

const [file] = process.argv.slice(2);
if (!file) {
  console.error(
    'Usage: npm run --silent recognise -- FILE   (a list of pages; the page files stand beside it)',
  );
  process.exit(2);
}

/** Reads the pages that FILE lists, as if the user had asked for each, and prints the passages of every one. */
const path = resolve(process.env.INIT_CWD ?? '.', file);
const folder = dirname(path);
try {
  const list = await readFile(path, 'utf8');
  for await (const row of recogniseFile(list, (page) => readFile(join(folder, page)))) {
    process.stdout.write(`${JSON.stringify(row)}\n`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
