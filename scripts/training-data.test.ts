import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { rootFolder } from './folders.ts';

// What training learns from is committed; Python is not needed to see that it has the form that training reads.
const lines = (path: string): string[] =>
  readFileSync(join(rootFolder, 'training', path), 'utf8')
    .trimEnd()
    .split('\n');
const rows = <T>(path: string, schema: v.GenericSchema<unknown, T>): T[] =>
  lines(path).map((line) => v.parse(schema, JSON.parse(line)));

const text = v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(120));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

test('triplets: a task, its wordings, and others that are near', () => {
  const Triplet = v.strictObject({
    task: text,
    old: text,
    new: text,
    near: v.pipe(v.array(text), v.length(2)),
  });
  const all = rows('triplets.jsonl', Triplet);
  const texts = all.flatMap((row) => [row.task, row.old, row.new, ...row.near]);
  expect(new Set(texts).size).toBe(texts.length);
});

test('lists: places in documents, with grades', () => {
  const [header, ...rest] = lines('lists.jsonl');
  const { documents } = v.parse(v.strictObject({ documents: v.array(v.string()) }), JSON.parse(header!));
  expect(new Set(documents).size).toBe(documents.length);
  const document = v.pipe(offset, v.maxValue(documents.length - 1));
  const List = v.strictObject({
    query: v.tuple([document, offset, offset]),
    candidates: v.pipe(
      v.array(
        v.tuple([
          document,
          offset,
          offset,
          v.picklist([0, 1, 2]),
          v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
        ]),
      ),
      v.minLength(2),
    ),
  });
  const lists = rest.map((line) => v.parse(List, JSON.parse(line)));
  for (const { query, candidates } of lists) {
    for (const [, start, end] of [query, ...candidates]) expect(end).toBeGreaterThan(start);
    expect(new Set(candidates.map((place) => place.slice(0, 3).join())).size).toBe(candidates.length);
  }
  const corpus = join(rootFolder, '../shared/corpus');
  if (!existsSync(corpus)) {
    console.warn('The reports (../shared/corpus) are not there: places in them are not looked up.');
    return;
  }
  const lengths = documents.map((path) => readFileSync(join(corpus, path), 'utf8').length);
  for (const { query, candidates } of lists)
    for (const [path, , end] of [query, ...candidates]) expect(end).toBeLessThanOrEqual(lengths[path]!);
});

test('general sentences, and pairs of them with how alike they are, have none in common', () => {
  const pairs = rows(
    'general/similarity.jsonl',
    v.strictObject({ a: text, b: text, score: v.pipe(v.number(), v.minValue(0), v.maxValue(5)) }),
  );
  const sentences = lines('general/sentences.txt');
  expect(new Set(sentences).size).toBe(sentences.length);
  const learned = new Set(sentences);
  for (const { a, b } of pairs) expect([a, b].filter((each) => learned.has(each))).toEqual([]);
});
