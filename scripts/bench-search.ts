/**
 * Times searching annotations: `node scripts/bench-search.ts [annotations]`, 20,000 unless told otherwise. Quotes of 20 to
 * 200 and notes of up to 100 characters, from the seeds.
 */
import { readdir, readFile } from 'node:fs/promises';
import type { Annotation } from '../lib/annotation/annotation.ts';
import { filterAnnotations, noFilter } from '../lib/annotation/search/filter-annotations.ts';
import { groupByPage } from '../lib/annotation/search/order-annotations.ts';
import { queryTerms } from '../lib/annotation/search/query-terms.ts';
import { annotationWith } from '../lib/annotation/search/sample.ts';
import { foldAhead, searchAnnotations } from '../lib/annotation/search/search-annotations.ts';

const count = Number(process.argv[2] ?? 20_000);
const folder = new URL('../seeds/', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
const text = (await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')))).join('\n');

/** The same texts in every run. */
let seed = 1;
const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
const cut = (length: number) => {
  const from = Math.floor(random() * (text.length - length));
  return text.slice(from, from + length);
};
const annotations: readonly Annotation[] = Array.from({ length: count }, (_, i) =>
  annotationWith({
    quote: cut(20 + Math.floor(random() * 180)),
    note: random() < 0.6 ? cut(10 + Math.floor(random() * 90)) : '',
    tags: random() < 0.3 ? ['数字乌海', '信息化'] : [],
    title: `乌海市${2006 + (i % 4)}年信息化工作要点（${Math.floor(i / 9)}）`,
    address: `https://www.example.gov.cn/${Math.floor(i / 9)}.html`,
    start: (i % 9) * 300,
  }),
);

function timed<T>(what: string, work: () => T, found: (result: T) => number): T {
  const begin = performance.now();
  const result = work();
  const ms = performance.now() - begin;
  console.log(
    `${what.padEnd(24)} ${ms.toFixed(1).padStart(8)} ms ${String(found(result)).padStart(8)} found`,
  );
  return result;
}

timed(
  'made ready',
  () => foldAhead(annotations),
  () => count,
);
for (const query of [
  '的',
  '信息',
  '信息化',
  '电子政务建设',
  '应急 平台',
  '"数字乌海"',
  '2009年',
  '没有这样的话',
]) {
  const fits = timed(
    query,
    () => searchAnnotations(annotations, queryTerms(query)),
    (found) => found.size,
  );
  const { passed } = timed(
    '  filtered and counted',
    () => filterAnnotations([...fits.keys()], noFilter),
    ({ passed: left }) => left.length,
  );
  timed(
    '  ordered',
    () => groupByPage(passed, 'fit', fits),
    (groups) => groups.length,
  );
}
