import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Answer } from '../../e2e/site/catalogue.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Answers with a file of a folder; undefined where there is none. `path` cannot lead out of it. */
export function fileAnswer(folder: string, path: string): Answer | undefined {
  const file = join(folder, normalize(`/${path}`));
  try {
    return { type: types[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) };
  } catch {
    return undefined;
  }
}
