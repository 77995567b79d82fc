import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../annotation/annotation.ts';
import { buildDatabase, type DatabaseDump, dumpDatabase, readDump } from '../testing/database-dump.ts';
import { sampleIdentity, samplePage } from '../testing/sample-annotations.ts';
import { connect } from './connection.ts';
import { migrations, version } from './migrations.ts';
import { openAnnotationStore } from './open-store.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixture = (of: number): DatabaseDump => readDump(readFileSync(new URL(`v${of}.json`, folder), 'utf8'));
const versions = migrations.map((_, i) => i + 1);

/** What makes a database, without what it holds. */
const shape = ({ stores }: DatabaseDump) =>
  Object.fromEntries(Object.entries(stores).map(([name, { records: _, ...made }]) => [name, made]));

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('every version has a fixture', () => {
  expect(readdirSync(folder).sort()).toEqual(versions.map((of) => `v${of}.json`).sort());
});

test('each step makes what the fixture of its version has', async () => {
  for (const of of versions) {
    const connection = connect({ name: `step ${of}`, steps: migrations.slice(0, of) });
    // A connection to an older version finds none of today's stores; that it was made is all that counts here.
    await connection.read(async () => {}).catch(() => {});
    connection.close();
    const dump = await dumpDatabase(`step ${of}`);
    expect(dump.version).toBe(of);
    expect(shape(dump)).toEqual(shape(fixture(of)));
  }
});

describe.each(versions)('a database of version %i', (of) => {
  const held = fixture(of).stores.annotations!.records.map(
    ({ value }) => (value as { annotation: Annotation }).annotation,
  );
  const opened = async () => {
    await buildDatabase(fixture(of));
    return openAnnotationStore();
  };

  test('is opened by the newest code with all it holds', async () => {
    const store = await opened();
    const found: Annotation[] = [];
    for (const which of ['kept', 'binned'] as const) {
      for await (const batch of store.all(which)) found.push(...batch);
    }
    expect(found.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(held);
    expect(held.length).toBeGreaterThan(2);
    expect(await store.labels()).toEqual({ target: '指标' });
    expect((await store.tags()).map(({ tag }) => tag).sort()).toEqual(['2010', '平台']);
    store.close();
    expect((await dumpDatabase('zhengmai')).version).toBe(version);
  });

  test('finds its pages by address and by text', async () => {
    const store = await opened();
    for (const address of ['http://www.wuhai.gov.cn/a.html', 'https://zwgk.wuhai.gov.cn/show.aspx?id=1']) {
      expect((await store.ofPage(sampleIdentity(address))).map(({ id }) => id)).toEqual(['urn:uuid:1']);
    }
    const { fingerprint } = held.find(({ id }) => id === 'urn:uuid:3')!.target.page;
    const page = samplePage({ fingerprint });
    expect((await store.ofPage({ page, addresses: ['elsewhere'] })).map(({ id }) => id)).toEqual([
      'urn:uuid:3',
    ]);
    store.close();
  });
});

test('only the steps that are missing are run, in their order', async () => {
  const done: number[] = [];
  const steps = [0, 1, 2].map((i) => () => void done.push(i));
  const open = async (count: number) => {
    const connection = connect({ name: 'steps', steps: steps.slice(0, count) });
    await connection.read(async () => {}).catch(() => {});
    connection.close();
  };
  await open(1);
  await open(3);
  await open(3);
  expect(done).toEqual([0, 1, 2]);
});

test('a step that fails leaves the database as it was', async () => {
  await buildDatabase(fixture(version));
  const before = await dumpDatabase('zhengmai');
  const failing = connect({
    name: 'zhengmai',
    steps: [
      ...migrations,
      async (database, transaction) => {
        database.createObjectStore('more');
        await transaction.objectStore('annotations').clear();
        throw new Error('a mistake');
      },
    ],
  });
  await expect(failing.read(async () => {})).rejects.toMatchObject({ fault: 'failed' });
  expect(await dumpDatabase('zhengmai')).toEqual(before);
});

test('a database of a newer version is left alone', async () => {
  await buildDatabase({ ...fixture(version), version: version + 1 });
  const before = await dumpDatabase('zhengmai');
  const store = openAnnotationStore();
  await expect(store.ofPage(sampleIdentity())).rejects.toMatchObject({ fault: 'newer' });
  await expect(store.setLabel('other', '备查')).rejects.toMatchObject({ fault: 'newer' });
  expect(await dumpDatabase('zhengmai')).toEqual(before);
});

test('makes way for a newer version, and says so from then on', async () => {
  await buildDatabase(fixture(version));
  const store = openAnnotationStore();
  expect(await store.labels()).toEqual({ target: '指标' });
  const newer = await openDB('zhengmai', version + 1);
  await expect(store.labels()).rejects.toMatchObject({ fault: 'newer' });
  newer.close();
});
