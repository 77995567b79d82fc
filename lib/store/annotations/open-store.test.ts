import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addressKeys } from '../../annotation/address-keys.ts';
import type { Annotation } from '../../annotation/annotation.ts';
import { NoteConflict } from '../../annotation/edit.ts';
import { fingerprintOf } from '../../annotation/fingerprint.ts';
import {
  moment,
  sampleAnnotation,
  sampleIdentity,
  sampleLink,
  samplePage,
} from '../testing/sample-annotations.ts';
import type { AnnotationStore } from './annotation-store.ts';
import { openAnnotationStore, type StoreOptions } from './open-store.ts';

const first = 'https://www.wuhai.gov.cn/art/2010/5/6/art_1.html';
const second = 'https://zwgk.wuhai.gov.cn/show.aspx?id=1';
const opened: AnnotationStore[] = [];

const open = (options: StoreOptions = {}) => {
  const store = openAnnotationStore(options);
  opened.push(store);
  return store;
};

const all = async (store: AnnotationStore, which: 'kept' | 'binned') => {
  const found: Annotation[] = [];
  for await (const batch of store.all(which)) found.push(...batch);
  return found;
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  vi.restoreAllMocks();
});

test('an annotation is on its page again after the store was opened anew', async () => {
  const kept = sampleAnnotation('1', { note: '核对口径', tags: ['平台'], links: [sampleLink(5)] });
  const before = open();
  await before.create(kept, sampleIdentity());
  before.close();
  expect(await open().ofPage(sampleIdentity())).toEqual([kept]);
  expect(await open().ofPage(sampleIdentity('https://www.gov.cn/other.html'))).toEqual([]);
});

test('one that is kept twice is there once, as it has become in the meantime', async () => {
  const store = open({ now: () => moment(1) });
  await store.create(sampleAnnotation('1'), sampleIdentity());
  await store.edit('urn:uuid:1', { addTags: ['平台'] });
  await store.create(sampleAnnotation('1'), sampleIdentity());
  expect(await store.ofPage(sampleIdentity())).toMatchObject([{ tags: ['平台'] }]);
});

test('a document read under a second address is found by either from then on', async () => {
  const store = open();
  await store.create(sampleAnnotation('1'), sampleIdentity(first));
  await store.create(sampleAnnotation('2'), sampleIdentity(second, first));
  await store.create(sampleAnnotation('3'), sampleIdentity(second));
  for (const address of [first, second]) {
    const ids = (await store.ofPage(sampleIdentity(address))).map(({ id }) => id);
    expect(ids).toEqual(['urn:uuid:1', 'urn:uuid:2', 'urn:uuid:3']);
  }
});

test('a document is found by its text under an address nobody knew', async () => {
  const store = open();
  const characters = (from: number) =>
    Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + (((from + i) * 7_919) % 20_000)));
  const fingerprint = fingerprintOf(characters(0).join(''));
  const alike = fingerprintOf(`首页 > 公文 ${characters(0).join(' ')}`);
  const other = fingerprintOf(characters(200).join(''));
  const page = samplePage({ fingerprint });
  await store.create(sampleAnnotation('1'), { page, addresses: addressKeys([first]) });
  const asked = (print: string) =>
    store.ofPage({ page: samplePage({ fingerprint: print }), addresses: addressKeys([second]) });
  expect(await asked(alike)).toHaveLength(1);
  expect(await asked(other)).toHaveLength(0);
  expect(await asked('')).toHaveLength(0);
  // The page learns what it is met under, and is found by that alone.
  await store.create(sampleAnnotation('2'), {
    page: samplePage({ fingerprint: alike }),
    addresses: addressKeys([second]),
  });
  expect(await asked('')).toHaveLength(2);
});

test('a new place given under another address teaches the page that address', async () => {
  const store = open();
  const { target } = sampleAnnotation('1');
  await store.create(sampleAnnotation('1'), sampleIdentity(first));
  await store.edit('urn:uuid:1', { target: { ...target, page: samplePage({ address: second }) } });
  expect(await store.ofPage(sampleIdentity(second))).toHaveLength(1);
  expect(await store.ofPage(sampleIdentity(first))).toHaveLength(1);
});

test('an edit gives what it made and what undoes it', async () => {
  const store = open({ now: () => moment(7) });
  const before = sampleAnnotation('1', { tags: ['甲'] });
  await store.create(before, sampleIdentity());
  const { annotation, undo } = await store.edit('urn:uuid:1', {
    meaning: 'target',
    note: { from: '', to: '新' },
    addTags: ['乙'],
    removeTags: ['甲'],
  });
  expect(annotation).toMatchObject({ meaning: 'target', note: '新', tags: ['乙'], modified: moment(7) });
  expect(await store.get(['urn:uuid:1'])).toEqual(new Map([['urn:uuid:1', annotation]]));
  const undone = await store.edit('urn:uuid:1', undo);
  expect({ ...undone.annotation, modified: before.modified }).toEqual(before);
});

test('a note changed elsewhere is reported and stays', async () => {
  const [one, other] = [open(), open()];
  await one.create(sampleAnnotation('1'), sampleIdentity());
  await one.edit('urn:uuid:1', { note: { from: '', to: '一' } });
  const refused = other.edit('urn:uuid:1', { note: { from: '', to: '二' }, addTags: ['乙'] });
  await expect(refused).rejects.toThrow(NoteConflict);
  await expect(refused).rejects.toMatchObject({ current: { note: '一' } });
  expect([...(await other.get(['urn:uuid:1'])).values()]).toMatchObject([{ note: '一', tags: [] }]);
});

test('what is not there cannot be edited', async () => {
  await expect(open().edit('urn:uuid:1', { meaning: 'target' })).rejects.toMatchObject({ fault: 'missing' });
});

test('many are changed together or not at all', async () => {
  const store = open();
  for (const id of ['1', '2', '3']) await store.create(sampleAnnotation(id), sampleIdentity());
  const note = { from: 'something else', to: '字' };
  const refused = store.editAll([
    { id: 'urn:uuid:1', edit: { addTags: ['甲'] } },
    { id: 'urn:uuid:2', edit: { addTags: ['甲'], note } },
  ]);
  await expect(refused).rejects.toThrow(NoteConflict);
  expect(await store.tags()).toEqual([]);

  const ids = ['1', 'gone', '3'].map((id) => `urn:uuid:${id}`);
  const undo = await store.editAll(ids.map((id) => ({ id, edit: { addTags: ['甲'] } })));
  expect(await store.tags()).toEqual([{ tag: '甲', count: 2 }]);
  expect(undo).toHaveLength(2);
  await store.editAll(undo);
  expect(await store.tags()).toEqual([]);
});

test('an edit beyond what an annotation may hold is refused whole', async () => {
  const store = open();
  const tags = Array.from({ length: 100 }, (_, i) => `标签${i}`);
  await store.create(sampleAnnotation('1', { tags }), sampleIdentity());
  await expect(store.edit('urn:uuid:1', { addTags: ['多'] })).rejects.toMatchObject({ fault: 'failed' });
  expect((await store.ofPage(sampleIdentity()))[0]?.tags).toEqual(tags);
});

test('the bin holds what was put there, until it is taken out or removed for ever', async () => {
  const store = open();
  for (const id of ['1', '2', '3'])
    await store.create(sampleAnnotation(id, { tags: ['甲'] }), sampleIdentity());
  await store.edit('urn:uuid:1', { binned: true });
  await store.edit('urn:uuid:2', { binned: true });
  expect((await store.ofPage(sampleIdentity())).map(({ id }) => id)).toEqual(['urn:uuid:3']);
  expect(await store.tags()).toEqual([{ tag: '甲', count: 1 }]);
  await store.edit('urn:uuid:2', { binned: false });
  expect(await store.remove(['urn:uuid:1', 'urn:uuid:2', 'urn:uuid:4', 'urn:uuid:1'])).toBe(1);
  expect(await all(store, 'binned')).toEqual([]);
  expect((await all(store, 'kept')).map(({ id }) => id)).toEqual(['urn:uuid:2', 'urn:uuid:3']);
  expect((await store.get(['urn:uuid:1'])).size).toBe(0);
});

test('nothing is left of a page whose last annotation was removed for ever', async () => {
  const store = open();
  await store.create(sampleAnnotation('1'), sampleIdentity());
  await store.edit('urn:uuid:1', { binned: true });
  await store.remove(['urn:uuid:1']);
  const database = await openDB('zhengmai');
  expect(await database.getAll('pages')).toEqual([]);
  database.close();
});

test('all of a large store come in batches, each once', async () => {
  const store = open();
  const many = Array.from({ length: 1_001 }, (_, i) => sampleAnnotation(`${i}`.padStart(4, '0')));
  await store.merge(many);
  expect(await all(store, 'kept')).toEqual(many);
});

test('a meaning has the name it was given, until that is taken away', async () => {
  const store = open();
  await store.setLabel('target', '指标');
  await store.setLabel('other', '备查');
  await store.setLabel('target', '目标值');
  await store.setLabel('other', null);
  expect(await open().labels()).toEqual({ target: '目标值' });
});

test('the most used tags come first', async () => {
  const store = open();
  for (const [id, tags] of [
    ['1', ['乙', '甲']],
    ['2', ['甲']],
    ['3', ['丙', '甲']],
  ] as const) {
    await store.create(sampleAnnotation(id, { tags }), sampleIdentity());
  }
  expect(await store.tags()).toEqual([
    { tag: '甲', count: 3 },
    { tag: '丙', count: 1 },
    { tag: '乙', count: 1 },
  ]);
});

test('merging adds what is missing, takes what is newer and keeps what is not', async () => {
  const store = open({ now: () => moment(20) });
  await store.create(sampleAnnotation('old'), sampleIdentity());
  await store.create(sampleAnnotation('new'), sampleIdentity());
  await store.edit('urn:uuid:new', { note: { from: '', to: '后来写的' } });
  await store.create(sampleAnnotation('same'), sampleIdentity());
  const told = vi.fn();
  const merged = await store.merge(
    ['old', 'new', 'same', 'added'].map((id) =>
      sampleAnnotation(id, { note: '备份', modified: moment(id === 'same' ? 0 : 10) }),
    ),
    told,
  );
  expect(merged).toEqual({ added: 1, updated: 1, kept: 2 });
  expect(told).toHaveBeenLastCalledWith(4);
  const notes = (await store.ofPage(sampleIdentity())).map(({ id, note }) => [id.slice(9), note]);
  expect(notes).toEqual([
    ['added', '备份'],
    ['new', '后来写的'],
    ['old', '备份'],
    ['same', ''],
  ]);
  expect(await store.merge([sampleAnnotation('added', { note: '备份', modified: moment(10) })])).toEqual({
    added: 0,
    updated: 0,
    kept: 1,
  });
});
