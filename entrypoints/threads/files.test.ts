// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wordsFor } from '../../components/words/language.ts';
import type { Answer } from '../../components/workbench/threads/threads-place-view.ts';
import { openCorrections } from '../../lib/store/corrections/open-corrections.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { sampleCorrection } from '../../lib/store/testing/sample-corrections.ts';
import type { PlanComparison } from '../../lib/threads/comparison.ts';
import { aComparison } from '../../lib/threads/exchange/a-comparison.testing.ts';
import { bringInCorrections } from './bring-in.ts';
import { createCorrections } from './corrections.ts';
import { takeOutComparison, takeOutCorrections } from './take-out.ts';

const all = [0, 1, 2].map(sampleCorrection);
const words = wordsFor('zh-CN');

/** Files that were saved: name and contents. */
let saved: { readonly name: string; readonly blob: Blob }[];

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
  saved = [];
  let blob: Blob;
  URL.createObjectURL = (given) => {
    blob = given as Blob;
    return 'blob:saved';
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const fileOf = (contents: BlobPart) => new File([contents], 'corrections.json');

async function start() {
  const store = openCorrections();
  const corrections = createCorrections(store, { onChanged: () => {} });
  return { store, corrections, ...bringInCorrections(corrections), ...takeOutCorrections(store, words) };
}

test('what is taken out can be brought in elsewhere, and only once', async () => {
  const here = await start();
  await here.store.merge(all);
  expect(await here.exportCorrections()).toBe(true);
  expect(saved[0]!.name).toMatch(/^zhengmai-更正-\d{4}-\d\d-\d\d\.json$/);
  const text = await saved[0]!.blob.text();

  globalThis.indexedDB = new IDBFactory();
  const there = await start();
  await there.store.merge([all[1]!]);
  const reading = await there.readCorrections(fileOf(text));
  expect(reading).toEqual({ is: 'read', corrections: all, unreadable: 0 });
  if (reading.is !== 'read') return;
  expect(await there.store.all()).toHaveLength(1);
  expect(await there.importCorrections(reading)).toBe(2);
  expect(await there.importCorrections(reading)).toBe(0);
  expect(await there.store.all()).toEqual(all);
});

test('a store that fails is told', async () => {
  const { store, corrections, exportCorrections, importCorrections } = await start();
  await vi.waitFor(() => expect(corrections.view.all.value).toEqual([]));
  vi.spyOn(store, 'all').mockRejectedValueOnce(new StoreError('failed'));
  expect(await exportCorrections()).toBe(false);
  expect(saved).toEqual([]);
  vi.spyOn(store, 'merge').mockRejectedValueOnce(new StoreError('quota'));
  expect(await importCorrections({ is: 'read', corrections: all, unreadable: 0 })).toBeNull();
});

test('files that are none of ours are told apart', async () => {
  const { readCorrections } = await start();
  const why = async (file: File) => {
    const reading = await readCorrections(file);
    return reading.is === 'unreadable' && reading.why;
  };
  expect(await why(fileOf(''))).toBe('empty');
  expect(await why(fileOf('text'))).toBe('not-json');
  expect(await why(fileOf(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0xff)))).toBe('other-format');
  const gone = fileOf('{}');
  vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
  expect(await why(gone)).toBe('no-file');
});

test('the comparison that is shown is saved in each form, in the words of the panel', async () => {
  const shown = signal<Answer<PlanComparison> | null>(null);
  const { exportComparison } = takeOutComparison(shown, words);
  expect(await exportComparison('csv')).toBe(false);
  shown.value = { is: 'there', of: aComparison };
  for (const format of ['csv', 'markdown', 'docx'] as const) {
    expect(await exportComparison(format)).toBe(true);
  }
  expect(saved.map(({ name }) => name.replace(/^zhengmai-文件对照-2008-2009-[\d-]+\./, ''))).toEqual([
    'csv',
    'md',
    'docx',
  ]);
  const table = await saved[0]!.blob.text();
  expect(table).toContain('"目标提高"');
  expect(table).toContain('"行政村宽带上网率 由 70% 提高到 100%"');
  expect(table).toContain('"未再提及"');
});
