import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AnnotationStore } from '../annotations/annotation-store.ts';
import { openAnnotationStore } from '../annotations/open-store.ts';
import { memoryPlace } from '../testing/memory-place.ts';
import { oneAfterAnother } from '../testing/one-after-another.ts';
import { moment, sampleAnnotation, sampleIdentity, samplePage } from '../testing/sample-annotations.ts';
import { type Backup, createBackup } from './create-backup.ts';

const address = (n: number) => `https://www.wuhai.gov.cn/${n}.html`;
const ended: (() => void)[] = [];
let files: Map<string, string>;

const openStore = (seconds = 9): AnnotationStore => {
  const store = openAnnotationStore({ now: () => moment(seconds) });
  ended.push(() => store.close());
  return store;
};

const openBackup = (place = memoryPlace(files)): Backup => {
  const backup = createBackup({ place, now: () => moment(100) });
  ended.push(() => backup.close());
  return backup;
};

/** An annotation on a page of its own number. */
const make = (store: AnnotationStore, id: string, page: number) => {
  const { target } = sampleAnnotation(id);
  const on = { ...target, page: samplePage({ address: address(page) }) };
  return store.create(sampleAnnotation(id, { target: on }), sampleIdentity(address(page)));
};

const saved = () =>
  [...files.values()]
    .flatMap((text) => (JSON.parse(text) as { annotations?: { id: string }[] }).annotations ?? [])
    .map(({ id }) => id.slice(9))
    .sort();

const loseDatabase = () => vi.stubGlobal('indexedDB', new IDBFactory());

beforeEach(() => {
  files = new Map();
  loseDatabase();
  vi.stubGlobal('navigator', { locks: { request: oneAfterAnother() } });
});

afterEach(() => {
  for (const end of ended.splice(0)) end();
});

test('each annotated page has a file, the bin included, and only what has changed is written again', async () => {
  const [store, backup] = [openStore(), openBackup()];
  expect(await backup.state()).toEqual({ backedUp: null });
  await make(store, '1', 1);
  await make(store, '2', 1);
  await make(store, '3', 2);
  await store.edit('urn:uuid:2', { binned: true });
  expect(await backup.catchUp()).toBe(2);
  expect([saved(), files.size]).toEqual([['1', '2', '3'], 2]);
  expect(await backup.state()).toEqual({ backedUp: moment(100) });
  expect(await backup.catchUp()).toBe(0);
  await store.edit('urn:uuid:3', { note: { from: '', to: '新' } });
  expect(await backup.catchUp()).toBe(1);
  expect(await backup.restorable()).toBe(0);
});

test('what was removed for ever leaves the backup too, and the file with the last one', async () => {
  const [store, backup] = [openStore(), openBackup()];
  for (const id of ['1', '2']) await make(store, id, 1);
  await backup.catchUp();
  await store.editAll(['1', '2'].map((id) => ({ id: `urn:uuid:${id}`, edit: { binned: true } })));
  await store.remove(['urn:uuid:1']);
  // Not caught up yet, and still not offered.
  expect(await backup.restorable()).toBe(0);
  expect(await backup.restore()).toEqual({ added: 0, updated: 0, kept: 0 });
  await backup.catchUp();
  expect(saved()).toEqual(['2']);
  await store.remove(['urn:uuid:2']);
  await backup.catchUp();
  expect(files.size).toBe(0);
});

test('a process that ends in the middle leaves the rest to the next', async () => {
  const store = openStore();
  for (let i = 1; i <= 3; i += 1) await make(store, `${i}`, i);
  const place = memoryPlace(files);
  let left = 2;
  const dying = openBackup({
    ...place,
    write: async (name, text) => {
      if ((left -= 1) < 0) throw new DOMException('full', 'QuotaExceededError');
      await place.write(name, text);
    },
  });
  await expect(dying.catchUp()).rejects.toMatchObject({ fault: 'quota' });
  expect(await dying.state()).toEqual({ backedUp: null });
  expect(await openBackup().catchUp()).toBe(1);
  expect(saved()).toEqual(['1', '2', '3']);
});

test('a change made while its page is being saved is not taken for saved', async () => {
  const store = openStore();
  await make(store, '1', 1);
  const place = memoryPlace(files);
  const slow = openBackup({
    ...place,
    write: async (name, text) => {
      await make(store, '2', 1);
      await place.write(name, text);
    },
  });
  await slow.catchUp();
  expect(await slow.state()).toEqual({ backedUp: null });
  expect(await openBackup().catchUp()).toBe(1);
  expect(saved()).toEqual(['1', '2']);
});

test('catching up ends when it is told to, and goes on later', async () => {
  const store = openStore();
  for (let i = 1; i <= 20; i += 1) await make(store, `${i}`, i);
  const place = memoryPlace(files);
  const ending = new AbortController();
  const backup = openBackup({
    ...place,
    write: async (name, text) => {
      await place.write(name, text);
      ending.abort();
    },
  });
  await expect(backup.catchUp(ending.signal)).rejects.toMatchObject({ name: 'AbortError' });
  const rest = 20 - files.size;
  expect(rest).toBeGreaterThan(0);
  expect(await openBackup().catchUp()).toBe(rest);
  expect(files.size).toBe(20);
});

test('two processes catch up one after the other', async () => {
  const store = openStore();
  for (let i = 1; i <= 3; i += 1) await make(store, `${i}`, i);
  const counts = await Promise.all([openBackup().catchUp(), openBackup().catchUp()]);
  expect(counts).toEqual([3, 0]);
});

test('a backup that was lost is made again', async () => {
  const store = openStore();
  await make(store, '1', 1);
  await store.setLabel('target', '指标');
  await openBackup().catchUp();
  files.clear();
  expect(await openBackup().catchUp()).toBe(2);
  expect(saved()).toEqual(['1']);
});

test('a lost database is noticed and restored, with addresses, bin and labels', async () => {
  const before = openStore();
  await before.create(sampleAnnotation('1'), sampleIdentity(address(1), address(2)));
  await make(before, '2', 2);
  await make(before, '3', 3);
  await before.edit('urn:uuid:3', { binned: true });
  await before.setLabel('target', '指标');
  await openBackup().catchUp();
  loseDatabase();

  const store = openStore();
  const backup = openBackup();
  expect(await backup.restorable()).toBe(3);
  // Work that goes on before takes nothing from the backup.
  await make(store, '4', 3);
  await backup.catchUp();
  expect(await backup.restorable()).toBe(3);
  const told = vi.fn();
  expect(await backup.restore(told)).toEqual({ added: 3, updated: 0, kept: 1 });
  expect(told.mock.lastCall![0]).toBeLessThanOrEqual(1);
  const ids = async (n: number) =>
    (await store.ofPage(sampleIdentity(address(n)))).map(({ id }) => id.slice(9));
  expect([await ids(1), await ids(2), await ids(3)]).toEqual([['1', '2'], ['1', '2'], ['4']]);
  expect(await store.labels()).toEqual({ target: '指标' });
  expect(await backup.restorable()).toBe(0);

  // The old files are gone, so that what is removed for ever now does not come back.
  expect(saved()).toEqual(['1', '2', '3', '4']);
  await store.remove(['urn:uuid:3']);
  await backup.catchUp();
  expect([saved(), await backup.restorable()]).toEqual([['1', '2', '4'], 0]);
});

test('neither do those come back that were imported from a file instead, and removed later', async () => {
  const before = openStore();
  await make(before, '1', 1);
  await openBackup().catchUp();
  const all = await before.get(['urn:uuid:1']);
  loseDatabase();
  const [store, backup] = [openStore(), openBackup()];
  await store.merge(all.values());
  await backup.catchUp();
  await store.edit('urn:uuid:1', { binned: true });
  await store.remove(['urn:uuid:1']);
  await backup.catchUp();
  expect([files.size, await backup.restorable()]).toEqual([0, 0]);
});

test('restoring never replaces newer work, and brings back what is older', async () => {
  const before = openStore(5);
  await make(before, '1', 1);
  await make(before, '2', 1);
  await before.edit('urn:uuid:1', { note: { from: '', to: '备份中' } });
  await before.edit('urn:uuid:2', { note: { from: '', to: '备份中' } });
  await openBackup().catchUp();
  loseDatabase();
  const store = openStore(7);
  await make(store, '1', 1);
  await make(store, '2', 1);
  await store.edit('urn:uuid:1', { note: { from: '', to: '更新' } });
  const backup = openBackup();
  expect(await backup.restorable()).toBe(1);
  expect(await backup.restore()).toEqual({ added: 0, updated: 1, kept: 1 });
  const notes = (await store.ofPage(sampleIdentity(address(1)))).map(({ note }) => note);
  expect(notes).toEqual(['更新', '备份中']);
});

test('a damaged record is kept whole in the backup, and restored from it', async () => {
  const [store, backup] = [openStore(), openBackup()];
  for (const id of ['1', '2']) await make(store, id, 1);
  await backup.catchUp();
  const database = await openDB('zhengmai');
  const record = await database.get('annotations', 'urn:uuid:1');
  await database.put('annotations', { ...record, annotation: { id: 'urn:uuid:1' } });
  database.close();
  await store.edit('urn:uuid:2', { addTags: ['甲'] });
  await backup.catchUp();
  expect(saved()).toEqual(['1', '2']);
  expect(await backup.restorable()).toBe(1);
  expect(await backup.restore()).toEqual({ added: 0, updated: 1, kept: 1 });
  expect((await store.ofPage(sampleIdentity(address(1)))).map(({ id }) => id)).toEqual([
    'urn:uuid:1',
    'urn:uuid:2',
  ]);
});

test('annotations whose page record was lost keep their file', async () => {
  const [store, backup] = [openStore(), openBackup()];
  await make(store, '1', 1);
  await backup.catchUp();
  const database = await openDB('zhengmai');
  await database.clear('pages');
  database.close();
  await make(store, '2', 2);
  await backup.catchUp();
  expect(saved()).toEqual(['1', '2']);
});

test('damaged and foreign files are passed over and left where they are', async () => {
  const before = openStore();
  for (const [i, id] of ['1', '2'].entries()) await make(before, id, i);
  await openBackup().catchUp();
  loseDatabase();
  const [one, two] = [...files.keys()];
  files.set(one!, '{"form": 1, "addr');
  const two_ = JSON.parse(files.get(two!)!);
  files.set(two!, JSON.stringify({ ...two_, annotations: [...two_.annotations, { id: 'broken' }] }));
  files.set('later.json', '{"form": 2}');
  files.set('notes.txt', 'something');
  const backup = openBackup();
  expect(await backup.restorable()).toBe(1);
  expect(await backup.restore()).toEqual({ added: 1, updated: 0, kept: 0 });
  expect([...files.keys()]).toEqual(expect.arrayContaining([one, two, 'later.json', 'notes.txt']));
});

test('without a second place the store works, and the fault is named', async () => {
  vi.stubGlobal('navigator', {
    locks: { request: oneAfterAnother() },
    storage: {
      getDirectory: async () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    },
  });
  const [store, backup] = [openStore(), createBackup()];
  await make(store, '1', 1);
  await expect(backup.catchUp()).rejects.toMatchObject({ fault: 'private' });
  await expect(backup.restorable()).rejects.toMatchObject({ fault: 'private' });
  expect(await backup.state()).toEqual({ backedUp: null });
  backup.close();
});
