import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { buildDatabase, readDump } from './testing/database-dump.ts';
import { openVectorCache } from './vector-cache.ts';

const dimensions = 4;
const vector = (x: number) => Float32Array.of(x, 0.5, -0.25, 0);
const open = (more: Partial<Parameters<typeof openVectorCache>[0]> = {}) =>
  openVectorCache({ identity: 'model-a', dimensions, ...more });

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('gives back what was kept, also after being opened again', async () => {
  const cache = open();
  await cache.put(
    new Map([
      ['甲', vector(1)],
      ['乙', vector(2)],
    ]),
  );
  await cache.close();
  const found = await open().get(['乙', '丙', '甲']);
  expect(found).toEqual(
    new Map([
      ['乙', vector(2)],
      ['甲', vector(1)],
    ]),
  );
});

test('finds nothing of another length', async () => {
  await open().put(new Map([['甲', vector(1)]]));
  expect(await open({ dimensions: 8 }).get(['甲'])).toEqual(new Map());
});

test('lets vectors of another model go, which nobody could find again', async () => {
  const before = open();
  await before.put(new Map([['甲', vector(1)]]));
  await before.close();
  const cache = open({ identity: 'model-b' });
  expect(await cache.get(['甲'])).toEqual(new Map());
  await cache.put(new Map([['甲', vector(2)]]));
  await cache.close();
  const { openDB } = await import('idb');
  const db = await openDB('zhengmai-vectors');
  expect(await db.count('vectors')).toBe(1);
  db.close();
  expect(await open({ identity: 'model-b' }).get(['甲'])).toEqual(new Map([['甲', vector(2)]]));
});

test('works on where old vectors cannot be let go', async () => {
  const before = open();
  await before.put(new Map([['甲', vector(1)]]));
  await before.close();
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const cache = open({ identity: 'model-b' });
  await cache.put(new Map([['甲', vector(2)]]));
  expect(await cache.get(['甲'])).toEqual(new Map([['甲', vector(2)]]));
  expect(warned).toHaveBeenCalledOnce();
});

test('stores no text', async () => {
  await open().put(new Map([['某人读过的句子', vector(1)]]));
  const { openDB } = await import('idb');
  const keys = await (await openDB('zhengmai-vectors')).getAllKeys('vectors');
  expect(keys.map((key) => (key as ArrayBuffer).byteLength)).toEqual([32]);
});

test('lets go of the least recently used when there are too many', async () => {
  const day = 86_400_000;
  let now = 0;
  const cache = open({ most: 10, now: () => now });
  for (let i = 0; i < 10; i += 1) {
    now = 2 * i * day;
    await cache.put(new Map([[`句${i}`, vector(i)]]));
  }
  now += day;
  await cache.get(['句0']);
  now += day;
  await cache.put(new Map([['新', vector(9)]]));
  const left = await cache.get(['新', ...Array.from({ length: 10 }, (_, i) => `句${i}`)]);
  expect([...left.keys()].sort()).toEqual(
    ['句0', '句3', '句4', '句5', '句6', '句7', '句8', '句9', '新'].sort(),
  );
});

test('is empty, and does not fail, where there is no database', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('private mode', 'InvalidStateError');
    },
  });
  const cache = open();
  await cache.put(new Map([['甲', vector(1)]]));
  expect(await cache.get(['甲'])).toEqual(new Map());
  expect(warned).toHaveBeenCalledOnce();
});

test('a full disk frees half and keeps answering', async () => {
  const cache = open();
  await cache.put(new Map(Array.from({ length: 8 }, (_, i) => [`句${i}`, vector(i)])));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await cache.put(new Map([['新', vector(9)]]));
  put.mockRestore();
  const left = await cache.get(Array.from({ length: 8 }, (_, i) => `句${i}`));
  expect(left.size).toBe(4);
  expect(await cache.get(['新'])).toEqual(new Map());
});

test('makes way for a newer version of the database', async () => {
  const cache = open();
  await cache.put(new Map([['甲', vector(1)]]));
  const { openDB } = await import('idb');
  const newer = await openDB('zhengmai-vectors', 3);
  expect(newer.version).toBe(3);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(await cache.get(['甲'])).toEqual(new Map());
  newer.close();
});

test('opens what every released version kept, and finds what it knows the model of', async () => {
  const folder = new URL('fixtures/', import.meta.url);
  const versions = readdirSync(folder).filter((file) => file.startsWith('vectors-v'));
  for (const file of versions) {
    vi.stubGlobal('indexedDB', new IDBFactory());
    await buildDatabase(readDump(readFileSync(new URL(file, folder), 'utf8')));
    const cache = open();
    const kept = [
      ['甲', Float32Array.of(1, 0.5, -0.25, 0)],
      ['乙', Float32Array.of(0, 0.25, 1, 0.125)],
    ] as const;
    // The first version did not write down which model its vectors were of, and it was another one.
    expect(await cache.get(['甲', '乙', '丙'])).toEqual(new Map(file === 'vectors-v1.json' ? [] : kept));
    await cache.put(new Map([['丙', vector(3)]]));
    expect(await cache.get(['丙'])).toEqual(new Map([['丙', vector(3)]]));
    await cache.close();
  }
  // Whoever raises the version writes down what databases of the one before hold (testing/write-fixtures.ts).
  await open().put(new Map([['甲', vector(1)]]));
  const { openDB } = await import('idb');
  const { version } = await openDB('zhengmai-vectors');
  expect(versions.sort()).toEqual(Array.from({ length: version }, (_, i) => `vectors-v${i + 1}.json`).sort());
});
