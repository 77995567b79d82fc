import type { Annotation } from '../../annotation/annotation.ts';
import type { Connection } from '../annotations/connection.ts';
import { batches } from '../annotations/merge.ts';
import { readLabels, wholeRecord } from '../annotations/records.ts';
import { labelsFile, type Reading, type Unsaved, type Writing } from '../annotations/schema.ts';
import { fileOf, readPageFile, writePageFile } from './backup-file.ts';
import { type BackupPlace, filesAtOnce } from './backup-place.ts';

/** Where `meta` says when the backup was last complete. */
export const backedUpKey = 'backedUp';

/**
 * Brings the backup up to what the database says is behind. Whatever ends it in between, the rest is done next time.
 * @returns how many files were written or removed
 * @throws StoreError; the signal's reason; whatever the place throws
 */
export async function catchUp(
  connection: Connection,
  place: BackupPlace,
  moment: string,
  signal?: AbortSignal,
): Promise<number> {
  const behind = await connection.read((transaction) => transaction.objectStore('unsaved').getAll());
  const done: Unsaved[] = [];
  try {
    for (const group of batches(behind, filesAtOnce)) {
      signal?.throwIfAborted();
      // All have ended before anything is thrown: nothing is written after the lock was given back.
      const outcomes = await Promise.allSettled(group.map(({ file }) => save(connection, place, file)));
      done.push(...group.filter((_, i) => outcomes[i]?.status === 'fulfilled'));
      const failed = outcomes.find(({ status }) => status === 'rejected');
      if (failed) throw (failed as PromiseRejectedResult).reason;
    }
  } finally {
    if (done.length) await connection.write((transaction) => settle(transaction, done, moment));
  }
  return done.length;
}

const save = (connection: Connection, place: BackupPlace, file: string) =>
  file === labelsFile ? saveLabels(connection, place) : savePage(connection, place, file);

async function savePage(connection: Connection, place: BackupPlace, page: string): Promise<void> {
  const name = fileOf(page);
  const { records, addresses } = await connection.read((transaction) => contents(transaction, page));
  if (!records.length) return place.remove(name);
  const annotations: Annotation[] = [];
  const damaged = new Set<string>();
  for (const record of records) {
    const whole = wholeRecord(record);
    if (whole) annotations.push(whole.annotation);
    else damaged.add(record.annotation.id);
  }
  // What is damaged in the database may be whole in the backup, and must not be lost there too.
  const before = damaged.size ? await place.read(name) : undefined;
  const saved = before === undefined ? [] : (readPageFile(before)?.annotations ?? []);
  annotations.push(...saved.filter(({ id }) => damaged.has(id)));
  await place.write(name, writePageFile({ addresses, annotations }));
}

async function contents(transaction: Reading, page: string) {
  const [records, kept] = await Promise.all([
    transaction.objectStore('annotations').index('page').getAll(page),
    transaction.objectStore('pages').get(page),
  ]);
  return { records, addresses: kept?.addresses ?? [] };
}

async function saveLabels(connection: Connection, place: BackupPlace): Promise<void> {
  await place.write(fileOf(labelsFile), JSON.stringify(await connection.read(readLabels)));
}

/** What was saved is behind no longer, unless it has changed again. */
async function settle(transaction: Writing, done: readonly Unsaved[], moment: string): Promise<void> {
  const unsaved = transaction.objectStore('unsaved');
  for (const { file, change } of done) {
    if ((await unsaved.get(file))?.change === change) await unsaved.delete(file);
  }
  if ((await unsaved.count()) === 0) await transaction.objectStore('meta').put(moment, backedUpKey);
}
