import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { moment, sampleAnnotation, sampleIdentity } from '../testing/sample-annotations.ts';
import { openAnnotationStore } from './open-store.ts';

/** Changes a record of the database as only damage, or a mistake of ours, can. */
async function damage(store: string, key: string, change: (record: never) => void): Promise<void> {
  const database = await openDB('zhengmai');
  const record = await database.get(store, key);
  change(record as never);
  await database.put(store, record);
  database.close();
}

const noQuote = (record: { annotation: { target: { quote?: unknown } } }) => {
  delete record.annotation.target.quote;
};

async function openWithDamage() {
  const onDamaged = vi.fn();
  const store = openAnnotationStore({ onDamaged, now: () => moment(9) });
  for (const id of ['1', '2', '3'])
    await store.create(sampleAnnotation(id, { tags: ['甲'] }), sampleIdentity());
  await damage('annotations', 'urn:uuid:2', noQuote);
  return { store, onDamaged };
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('a damaged record is passed over, told once, and stays where it is', async () => {
  const { store, onDamaged } = await openWithDamage();
  for (let i = 0; i < 2; i += 1) {
    expect((await store.ofPage(sampleIdentity())).map(({ id }) => id)).toEqual(['urn:uuid:1', 'urn:uuid:3']);
  }
  for await (const batch of store.all('kept')) expect(batch).toHaveLength(2);
  expect((await store.get(['urn:uuid:1', 'urn:uuid:2'])).size).toBe(1);
  expect(onDamaged).toHaveBeenCalledExactlyOnceWith(['urn:uuid:2']);
  const database = await openDB('zhengmai');
  expect(await database.getKey('annotations', 'urn:uuid:2')).toBe('urn:uuid:2');
  database.close();
});

test('a damaged record is neither edited nor made anew', async () => {
  const { store } = await openWithDamage();
  await expect(store.edit('urn:uuid:2', { addTags: ['乙'] })).rejects.toMatchObject({ fault: 'failed' });
  await store.create(sampleAnnotation('2'), sampleIdentity());
  expect((await store.get(['urn:uuid:2'])).size).toBe(0);
});

test('a whole one that is merged takes the place of a damaged one, which is put aside as it was', async () => {
  const { store } = await openWithDamage();
  expect(await store.merge([sampleAnnotation('2')])).toEqual({ added: 0, updated: 1, kept: 0 });
  expect((await store.get(['urn:uuid:2'])).size).toBe(1);
  const database = await openDB('zhengmai');
  expect(await database.getAll('replaced')).toMatchObject([{ id: 'urn:uuid:2', record: { tags: ['甲'] } }]);
  await store.edit('urn:uuid:2', { binned: true });
  await store.remove(['urn:uuid:2']);
  expect(await database.getAll('replaced')).toEqual([]);
  database.close();
});

test('a damaged page is still the page of its annotations', async () => {
  const { store } = await openWithDamage();
  const database = await openDB('zhengmai');
  const [page] = await database.getAllKeys('pages');
  database.close();
  await damage('pages', page as string, (record: { fingerprints?: unknown }) => {
    delete record.fingerprints;
  });
  expect(await store.ofPage(sampleIdentity())).toHaveLength(2);
  await store.create(sampleAnnotation('4'), sampleIdentity());
  expect(await store.ofPage(sampleIdentity())).toHaveLength(3);
});

test('annotations whose page is gone are found again when one of them is given a new place', async () => {
  const { store } = await openWithDamage();
  const database = await openDB('zhengmai');
  await database.clear('pages');
  database.close();
  for await (const batch of store.all('kept')) expect(batch).toHaveLength(2);
  const { target } = sampleAnnotation('1');
  await store.edit('urn:uuid:1', { target: { ...target, position: { start: 9, end: 17 } } });
  expect(await store.ofPage(sampleIdentity())).toHaveLength(2);
});

test('damaged labels have their default names', async () => {
  const { store } = await openWithDamage();
  await store.setLabel('target', '指标');
  await store.setLabel('other', '备查');
  await damage('labels', 'other', (record: { label: unknown }) => {
    record.label = 7;
  });
  expect(await store.labels()).toEqual({ target: '指标' });
});
