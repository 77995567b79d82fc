import { join } from 'node:path';
import { rootFolder } from './folders.ts';

/** The files of judged queries that the command line names, or else those beside the checkout. */
export function judgedFiles(): string[] {
  const given = process.argv.slice(2);
  if (given.length) return given;
  return ['matching.json', 'libraries.json'].map((name) => join(rootFolder, '../shared/eval', name));
}
