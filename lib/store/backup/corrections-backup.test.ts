import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CorrectionStore } from '../corrections/correction-store.ts';
import { openCorrections } from '../corrections/open-corrections.ts';
import { databaseName } from '../corrections/schema.ts';
import { memoryPlace } from '../testing/memory-place.ts';
import { oneAfterAnother } from '../testing/one-after-another.ts';
import { sampleCorrection } from '../testing/sample-corrections.ts';
import type { BackupPlace } from './backup-place.ts';
import { type CorrectionsBackup, createCorrectionsBackup } from './corrections-backup.ts';

const file = 'corrections.json';
const ended: (() => void)[] = [];
let files: Map<string, string>;

const open = (place: BackupPlace = memoryPlace(files)): [CorrectionStore, CorrectionsBackup] => {
  const [store, backup] = [openCorrections({ onDamaged: () => {} }), createCorrectionsBackup({ place })];
  ended.push(
    () => store.close(),
    () => backup.close(),
  );
  return [store, backup];
};

const ids = (corrections: readonly { readonly id: string }[]) => corrections.map(({ id }) => id).sort();
const saved = () => ids(JSON.parse(files.get(file)!).corrections);
const loseDatabase = () => vi.stubGlobal('indexedDB', new IDBFactory());

beforeEach(() => {
  files = new Map();
  loseDatabase();
  vi.stubGlobal('navigator', { locks: { request: oneAfterAnother() } });
});

afterEach(() => {
  for (const end of ended.splice(0)) end();
});

test('what is made is saved, what is taken back leaves, and nothing is written without need', async () => {
  const place = memoryPlace(files);
  const write = vi.fn(place.write);
  const [store, backup] = open({ ...place, write });
  await backup.catchUp();
  expect(files.size).toBe(0);
  await store.merge([0, 1, 2].map(sampleCorrection));
  await backup.catchUp();
  expect(saved()).toEqual(['correction-0', 'correction-1', 'correction-2']);
  await store.remove(['correction-1']);
  await backup.catchUp();
  expect(saved()).toEqual(['correction-0', 'correction-2']);
  expect(await backup.catchUp()).toBe(0);
  expect(write).toHaveBeenCalledTimes(2);
  expect(await store.all()).toHaveLength(2);
});

test('a lost database comes back as it was, with the work done since', async () => {
  const [before, first] = open();
  await before.merge([0, 1].map(sampleCorrection));
  await first.catchUp();
  loseDatabase();
  const [store, backup] = open();
  await store.merge([2].map(sampleCorrection));
  expect(await backup.catchUp()).toBe(2);
  expect(await store.all()).toEqual([0, 1, 2].map(sampleCorrection));
  expect(saved()).toHaveLength(3);
  expect(await backup.catchUp()).toBe(0);
  await store.remove(['correction-0']);
  await backup.catchUp();
  loseDatabase();
  const [again, last] = open();
  expect(await last.catchUp()).toBe(2);
  expect(ids(await again.all())).toEqual(['correction-1', 'correction-2']);
});

test('a damaged record is kept whole in the backup, and restored from it', async () => {
  const [store, backup] = open();
  await store.merge([0, 1].map(sampleCorrection));
  await backup.catchUp();
  const database = await openDB(databaseName);
  await database.put('corrections', { id: 'correction-0' });
  database.close();
  expect(await backup.catchUp()).toBe(1);
  expect(await store.all()).toEqual([0, 1].map(sampleCorrection));
});

test('a lost file is made again; a damaged one too; one of a newer version is left alone', async () => {
  const [store, backup] = open();
  await store.merge([0, 1].map(sampleCorrection));
  await backup.catchUp();
  for (const damage of [() => files.clear(), () => files.set(file, '{"form":1,"corr')]) {
    damage();
    await backup.catchUp();
    expect(saved()).toHaveLength(2);
  }
  const newer = '{"form":2,"corrections":[]}';
  files.set(file, newer);
  await expect(backup.catchUp()).rejects.toMatchObject({ fault: 'newer' });
  expect(files.get(file)).toBe(newer);
});

test('entries that cannot be read stay in the file, and the rest is restored', async () => {
  const later = { id: 'later', kind: 'unheard-of' };
  files.set(file, JSON.stringify({ form: 1, corrections: [sampleCorrection(0), later, null] }));
  const [store, backup] = open();
  expect(await backup.catchUp()).toBe(1);
  await store.merge([sampleCorrection(1)]);
  expect(await backup.catchUp()).toBe(0);
  expect(saved()).toEqual(['correction-0', 'correction-1', 'later']);
});

test('what is taken back while the backup is written does not come back', async () => {
  const [before, first] = open();
  await before.merge([0, 1].map(sampleCorrection));
  await first.catchUp();
  const database = await openDB(databaseName);
  await database.delete('corrections', 'correction-0');
  database.close();
  const place = memoryPlace(files);
  const [store, backup] = open({
    ...place,
    read: async (name) => {
      // Restored and taken back by another, after the database was looked at.
      await store.merge([sampleCorrection(0)]);
      await store.remove(['correction-0']);
      return place.read(name);
    },
  });
  expect(await backup.catchUp()).toBe(0);
  expect(ids(await store.all())).toEqual(['correction-1']);
  const [, next] = open();
  await next.catchUp();
  expect(saved()).toEqual(['correction-1']);
});

test('a place that fails is named, and the work goes on', async () => {
  const [store, backup] = open({
    ...memoryPlace(files),
    write: async () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  await store.merge([sampleCorrection(0)]);
  await expect(backup.catchUp()).rejects.toMatchObject({ fault: 'quota' });
  const [, next] = open();
  await next.catchUp();
  expect(saved()).toEqual(['correction-0']);
});

/* A user works, the browser loses the database, some records of it, or the file, processes end while they write. */
test('whatever is lost, and whenever, what was saved comes back, and nothing that was taken back', async () => {
  const things = ['make', 'take-back', 'catch-up', 'die', 'lose-file', 'lose-some', 'lose-all'] as const;
  const steps = fc.array(fc.record({ what: fc.constantFrom(...things), which: fc.nat({ max: 4 }) }), {
    minLength: 4,
    maxLength: 30,
  });
  let restored = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      loseDatabase();
      files = new Map();
      let [store, backup] = open();
      const wanted = new Set<string>();
      for (const { what, which } of all) {
        const correction = sampleCorrection(which);
        if (what === 'make') {
          await store.merge([correction]);
          wanted.add(correction.id);
        } else if (what === 'take-back') {
          await store.remove([correction.id]);
          wanted.delete(correction.id);
        } else if (what === 'die') {
          const place = memoryPlace(files);
          const [, dying] = open({
            ...place,
            write: async (name, text) => {
              if (which % 2) await place.write(name, text);
              throw new Error('The process ended.');
            },
          });
          await dying.catchUp().catch(() => {});
        } else if (what === 'lose-file') {
          files.clear();
        } else if (what === 'lose-some') {
          await backup.catchUp();
          const database = await openDB(databaseName);
          await database.delete('corrections', correction.id);
          database.close();
        } else {
          await backup.catchUp();
          if (what === 'lose-all') {
            store.close();
            backup.close();
            loseDatabase();
            [store, backup] = open();
          }
        }
        if (what.startsWith('lose-') && what !== 'lose-file') restored += await backup.catchUp();
        expect(ids(await store.all())).toEqual([...wanted].sort());
      }
      for (const end of ended.splice(0)) end();
    }),
    { numRuns: 60 },
  );
  expect(restored).toBeGreaterThan(0);
}, 60_000);
