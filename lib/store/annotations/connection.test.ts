import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { moment, sampleAnnotation, sampleIdentity } from '../testing/sample-annotations.ts';
import { connect } from './connection.ts';
import { migrations } from './migrations.ts';
import { openAnnotationStore } from './open-store.ts';

const full = () => new DOMException('full', 'QuotaExceededError');

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A store with one annotation, and the database that it holds open. */
async function openWithOne() {
  const opening = vi.spyOn(indexedDB, 'open');
  const store = openAnnotationStore({ now: () => moment(9) });
  await store.create(sampleAnnotation('1', { tags: ['甲'] }), sampleIdentity());
  const handle = () => (opening.mock.results.at(-1)!.value as IDBOpenDBRequest).result;
  return { store, handle, opening };
}

test('a full disk is named, and nothing of the change is left', async () => {
  const { store } = await openWithOne();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  put.mockImplementationOnce(() => {
    throw full();
  });
  await expect(store.edit('urn:uuid:1', { addTags: ['乙'] })).rejects.toMatchObject({ fault: 'quota' });
  put.mockRestore();
  expect(await store.tags()).toEqual([{ tag: '甲', count: 1 }]);
  await store.edit('urn:uuid:1', { addTags: ['乙'] });
  expect(await store.tags()).toHaveLength(2);
});

test('a disk that fills up when the transaction ends is named too', async () => {
  const { store, handle } = await openWithOne();
  const begin = vi.spyOn(Object.getPrototypeOf(handle()), 'transaction');
  begin.mockImplementationOnce((...args) => {
    begin.mockRestore();
    const transaction = handle().transaction(...(args as Parameters<IDBDatabase['transaction']>));
    // Ends as browsers end one that cannot be written: aborted, all requests answered, with the reason.
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      const request = put.apply(this, given);
      request.addEventListener('success', () => {
        Object.defineProperty(transaction, 'error', { get: full });
        if (given[0].file) transaction.abort();
      });
      return request;
    });
    return transaction;
  });
  await expect(store.edit('urn:uuid:1', { addTags: ['乙'] })).rejects.toMatchObject({ fault: 'quota' });
  vi.restoreAllMocks();
  expect(await store.tags()).toEqual([{ tag: '甲', count: 1 }]);
});

test('what breaks off in the middle leaves nothing', async () => {
  const { store } = await openWithOne();
  await store.create(sampleAnnotation('2'), sampleIdentity());
  const { put } = IDBObjectStore.prototype;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if ((count += 1) === 3) throw new DOMException('broken', 'UnknownError');
    return put.apply(this, given);
  });
  const edit = { addTags: ['乙'] };
  const both = ['1', '2'].map((id) => ({ id: `urn:uuid:${id}`, edit }));
  await expect(store.editAll(both)).rejects.toMatchObject({ fault: 'failed' });
  vi.restoreAllMocks();
  expect(count).toBeGreaterThan(2);
  expect(await store.tags()).toEqual([{ tag: '甲', count: 1 }]);
});

test.each([
  ['forbidden', () => new DOMException('The operation is insecure.', 'SecurityError')],
  [
    'not to be written',
    () =>
      new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      ),
  ],
])('a database that is %s is that of a private window', async (_, error) => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw error();
  });
  await expect(openAnnotationStore().labels()).rejects.toMatchObject({ fault: 'private' });
});

test('so is one that does not exist', async () => {
  vi.stubGlobal('indexedDB', undefined);
  await expect(openAnnotationStore().labels()).rejects.toMatchObject({ fault: 'private' });
});

test('an unknown error is a failure, and the next who asks tries again', async () => {
  const store = openAnnotationStore();
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  await expect(store.labels()).rejects.toMatchObject({ fault: 'failed' });
  expect(await store.labels()).toEqual({});
});

test('an older version that does not make way is named, and opened when it does', async () => {
  const older = await openDB('zhengmai', 1);
  const connection = connect({ name: 'zhengmai', steps: [() => {}, ...migrations], blockedLimit: 1 });
  await expect(connection.read(async () => {})).rejects.toMatchObject({ fault: 'blocked' });
  older.close();
  await vi.waitFor(() => connection.read(async () => {}));
  connection.close();
});

test('a database that the browser has closed is opened again', async () => {
  const { store, handle, opening } = await openWithOne();
  const lost = handle();
  forceCloseDatabase(lost as never);
  expect(await store.tags()).toEqual([{ tag: '甲', count: 1 }]);
  await store.edit('urn:uuid:1', { addTags: ['乙'] });
  expect(opening).toHaveBeenCalledTimes(2);
  expect(handle()).not.toBe(lost);
});

test('one that was closed without a word is opened again too', async () => {
  const { store, handle } = await openWithOne();
  handle().close();
  await store.edit('urn:uuid:1', { addTags: ['乙'] });
  expect(await store.tags()).toHaveLength(2);
});

test('a connection lost in the middle of a change is made again, and the change once', async () => {
  const { store, handle } = await openWithOne();
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given);
    forceCloseDatabase(handle() as never);
    return request;
  });
  const { undo } = await store.edit('urn:uuid:1', { addTags: ['乙'] });
  expect(undo).toEqual({ addTags: [], removeTags: ['乙'] });
  expect(await store.tags()).toHaveLength(2);
});

test('after a database was deleted the store goes on with an empty one', async () => {
  const { store } = await openWithOne();
  await new Promise((done) => {
    indexedDB.deleteDatabase('zhengmai').onsuccess = done;
  });
  expect(await store.tags()).toEqual([]);
});

test('a transaction that does not come to its end is given up, with nothing done', async () => {
  const { store } = await openWithOne();
  const other = await openDB('zhengmai');
  const holding = other.transaction(['annotations'], 'readwrite');
  let held = true;
  const hold = async () => {
    while (held) await holding.objectStore('annotations').count();
  };
  const end = hold();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const edited = store.edit('urn:uuid:1', { addTags: ['乙'] });
  const refused = expect(edited).rejects.toMatchObject({ fault: 'failed' });
  await vi.advanceTimersByTimeAsync(30_000);
  await refused;
  held = false;
  await end;
  other.close();
  expect(await store.tags()).toEqual([{ tag: '甲', count: 1 }]);
});

test('a store that was closed says so', async () => {
  const { store } = await openWithOne();
  store.close();
  await expect(store.tags()).rejects.toMatchObject({ fault: 'failed' });
});
