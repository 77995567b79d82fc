import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** A document as the fixture pages show it: its title and its paragraphs. */
export interface Document {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Years and files of the seeds; the pages read them as they are given and keep no copy. */
const files = {
  'wuhai-2009': 'seeds/000_1ea91800e545cf78.txt',
  'wuhai-2008': 'seeds/001_eeb20fb7baa8a486.txt',
  'wuhai-2007': 'seeds/002_07508aa3641faf2a.txt',
  'wuhai-2006': 'seeds/003_2a457aae376a85aa.txt',
  'nmg-2006': 'seeds/004_53171d51f28a7a6c.txt',
  'wuhai-2010': 'e2e/pages/plan-2010.txt',
};
export type DocumentId = keyof typeof files;

/** Reads a document; ideographic spaces inside a line begin new paragraphs, as its CMS would have set it. */
export function readDocument(id: DocumentId): Document {
  const text = readFileSync(new URL(files[id], root), 'utf8');
  const lines = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s*　　/))
    .map((line) => line.trim())
    .filter(Boolean);
  return { title: lines[0]!, paragraphs: lines.slice(1) };
}
