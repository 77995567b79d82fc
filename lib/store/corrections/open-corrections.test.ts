import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { moment } from '../testing/sample-annotations.ts';
import { sampleCorrection, sampleDrafts } from '../testing/sample-corrections.ts';
import { version } from './migrations.ts';
import { type CorrectionStoreOptions, openCorrections } from './open-corrections.ts';
import { databaseName } from './schema.ts';

const ended: (() => void)[] = [];

const open = (options: CorrectionStoreOptions = {}) => {
  const store = openCorrections(options);
  ended.push(() => store.close());
  return store;
};

/** Changes a record of the database as only damage, or a mistake of ours, can. */
async function damage(id: string): Promise<void> {
  const database = await openDB(databaseName);
  await database.put('corrections', { id, kind: 'apart', made: moment(0) });
  database.close();
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  for (const end of ended.splice(0)) end();
  vi.restoreAllMocks();
});

test('corrections of every kind are kept, oldest first, and are there when it is opened again', async () => {
  let seconds = 10;
  const store = open({ now: () => moment((seconds -= 1)) });
  const kept = [];
  for (const draft of sampleDrafts) kept.push(await store.add(draft));
  expect(kept).toMatchObject(sampleDrafts);
  expect(new Set(kept.map(({ id }) => id)).size).toBe(sampleDrafts.length);
  store.close();
  expect(await open().all()).toEqual([...kept].reverse());
});

test('what is taken back can be brought back as it was; what is not there is passed over', async () => {
  const store = open();
  const all = [0, 1, 2].map(sampleCorrection);
  await store.merge(all);
  const removed = await store.remove([all[2]!.id, 'none', all[0]!.id]);
  expect(removed).toEqual([all[2], all[0]]);
  expect(await store.all()).toEqual([all[1]]);
  expect((await store.merge(removed)).added).toEqual(removed);
  expect(await store.all()).toEqual(all);
});

test('merging again adds nothing, whatever comes twice', async () => {
  const store = open();
  const [a, b, c] = [0, 1, 2].map(sampleCorrection);
  expect(await store.merge([a!, b!, a!])).toEqual({ added: [a, b], kept: 1 });
  expect(await store.merge([c!, b!, a!])).toEqual({ added: [c], kept: 2 });
  expect(await store.merge([a!, b!, c!])).toEqual({ added: [], kept: 3 });
  expect(await store.all()).toHaveLength(3);
});

test('two have it open at once and lose nothing of each other', async () => {
  const [one, two] = [open(), open()];
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).add(sampleDrafts[i % sampleDrafts.length]!)),
  );
  const all = await one.all();
  expect(all).toHaveLength(20);
  expect(await two.all()).toEqual(all);
  const outcomes = await Promise.all([one, two].map((store) => store.remove([all[0]!.id])));
  expect(outcomes.flat()).toEqual([all[0]]);
  expect(await one.all()).toHaveLength(19);
});

test('a damaged record is left out, told once, and stays where it is', async () => {
  const onDamaged = vi.fn();
  const store = open({ onDamaged });
  await store.merge([0, 1].map(sampleCorrection));
  await damage('correction-0');
  for (let i = 0; i < 2; i += 1) expect(await store.all()).toEqual([sampleCorrection(1)]);
  expect(await store.remove(['correction-0'])).toEqual([]);
  expect(onDamaged).toHaveBeenCalledExactlyOnceWith(['correction-0']);
  const database = await openDB(databaseName);
  expect(await database.count('corrections')).toBe(2);
  database.close();
});

test('a whole one takes the place of a damaged one, which is put aside', async () => {
  const store = open({ onDamaged: () => {} });
  await store.merge([sampleCorrection(0)]);
  await damage('correction-0');
  expect(await store.merge([sampleCorrection(0)])).toEqual({ added: [sampleCorrection(0)], kept: 0 });
  expect(await store.all()).toEqual([sampleCorrection(0)]);
  const database = await openDB(databaseName);
  expect(await database.getAll('replaced')).toMatchObject([
    { record: { id: 'correction-0', kind: 'apart' } },
  ]);
  database.close();
});

test('what could not be read again is refused, and nothing of the rest is kept', async () => {
  const store = open();
  const wrong = { ...sampleCorrection(2), year: 20_100 };
  await expect(store.merge([sampleCorrection(0), wrong])).rejects.toMatchObject({ fault: 'failed' });
  expect(await store.all()).toEqual([]);
});

test('a database of a newer version is named, and left as it is', async () => {
  const newer = await openDB(databaseName, version + 1, {
    upgrade: (database) => void database.createObjectStore('later'),
  });
  newer.close();
  const store = open();
  await expect(store.all()).rejects.toMatchObject({ name: 'StoreError', fault: 'newer' });
  await expect(store.add(sampleDrafts[0]!)).rejects.toMatchObject({ fault: 'newer' });
  const database = await openDB(databaseName);
  expect([...database.objectStoreNames]).toEqual(['later']);
  database.close();
});

test('a full disk is named, and nothing of the change is left', async () => {
  const store = open();
  await store.merge([sampleCorrection(0)]);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  put.mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(store.add(sampleDrafts[0]!)).rejects.toMatchObject({ fault: 'quota' });
  expect(await store.all()).toEqual([sampleCorrection(0)]);
});

test('a database that the browser has closed is opened again', async () => {
  const opening = vi.spyOn(indexedDB, 'open');
  const store = open();
  await store.merge([sampleCorrection(0)]);
  forceCloseDatabase((opening.mock.results[0]!.value as IDBOpenDBRequest).result as never);
  await store.merge([sampleCorrection(1)]);
  expect(await store.all()).toHaveLength(2);
  expect(opening).toHaveBeenCalledTimes(2);
});

test('it needs nothing that a worker does not have', async () => {
  for (const name of ['window', 'document', 'localStorage']) expect(name in globalThis).toBe(false);
  expect(await open().all()).toEqual([]);
});
