import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { buildDatabase, type DatabaseDump, dumpDatabase, readDump } from '../testing/database-dump.ts';
import { sampleCorrection } from '../testing/sample-corrections.ts';
import { migrations, version } from './migrations.ts';
import { openCorrections } from './open-corrections.ts';
import { databaseName } from './schema.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixture = (of: number): DatabaseDump => readDump(readFileSync(new URL(`v${of}.json`, folder), 'utf8'));
const versions = migrations.map((_, i) => i + 1);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('every version has a fixture', () => {
  expect(readdirSync(folder).sort()).toEqual(versions.map((of) => `v${of}.json`).sort());
});

test.each(versions)('a database of version %i is opened by the newest code with all it holds', async (of) => {
  await buildDatabase(fixture(of));
  const store = openCorrections();
  expect(await store.all()).toEqual([0, 1, 2].map(sampleCorrection));
  await store.merge([sampleCorrection(3)]);
  expect(await store.all()).toHaveLength(4);
  store.close();
  expect((await dumpDatabase(databaseName)).version).toBe(version);
});

test('a new database is made as the fixture of the newest version has it', async () => {
  const store = openCorrections();
  await store.all();
  store.close();
  const made = Object.entries((await dumpDatabase(databaseName)).stores);
  const kept = Object.entries(fixture(version).stores);
  const shape = (stores: typeof made) => stores.map(([name, { records: _, ...each }]) => [name, each]);
  expect(shape(made)).toEqual(shape(kept));
});
