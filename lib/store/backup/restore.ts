import { type Annotation, meanings } from '../../annotation/annotation.ts';
import type { Merged } from '../annotations/annotation-store.ts';
import type { Connection } from '../annotations/connection.ts';
import { batches, mergeOne } from '../annotations/merge.ts';
import { markUnsaved } from '../annotations/records.ts';
import { labelsFile } from '../annotations/schema.ts';
import { fileOf, type PageBackup, pageOf, readLabelsFile, readPageFile } from './backup-file.ts';
import type { BackupPlace } from './backup-place.ts';
import { lacking } from './compare-files.ts';

/**
 * The pages' files that say more than the database may know. Those of pages that have changed since they were saved are
 * left out: what is missing there was removed.
 */
async function* pageFiles(connection: Connection, place: BackupPlace): AsyncGenerator<PageBackup> {
  const unsaved = await connection.read((transaction) => transaction.objectStore('unsaved').getAllKeys());
  const behind = new Set(unsaved);
  for (const name of await place.names()) {
    const page = pageOf(name);
    if (page === undefined || behind.has(page)) continue;
    const text = await place.read(name);
    const file = text === undefined ? undefined : readPageFile(text);
    if (file) yield file;
  }
}

/** How many annotations of the backup are missing in the database, damaged there, or older. */
export async function countRestorable(connection: Connection, place: BackupPlace): Promise<number> {
  let count = 0;
  for await (const { annotations } of pageFiles(connection, place)) {
    count += (await lacking(connection, annotations)).length;
  }
  return count;
}

/** Merges the backup into the database, never over newer work. */
export async function restoreFiles(
  connection: Connection,
  place: BackupPlace,
  onProgress?: (part: number) => void,
): Promise<Merged> {
  const total = (await place.names()).length;
  const merged = { added: 0, updated: 0, kept: 0 };
  let done = 0;
  for await (const { addresses, annotations } of pageFiles(connection, place)) {
    for (const batch of batches(annotations)) {
      const outcomes = await mergeBatch(connection, batch, addresses);
      for (const outcome of outcomes) merged[outcome] += 1;
    }
    done += 1;
    onProgress?.(done / total);
  }
  await restoreLabels(connection, place);
  return merged;
}

const mergeBatch = (connection: Connection, batch: readonly Annotation[], addresses: readonly string[]) =>
  connection.write(async (transaction) => {
    const outcomes: (keyof Merged)[] = [];
    for (const annotation of batch) outcomes.push(await mergeOne(transaction, annotation, addresses));
    return outcomes;
  });

/** Labels have no moments: only those of meanings that have none are taken. */
async function restoreLabels(connection: Connection, place: BackupPlace): Promise<void> {
  const text = await place.read(fileOf(labelsFile));
  if (text === undefined) return;
  const saved = readLabelsFile(text);
  await connection.write(async (transaction) => {
    if ((await transaction.objectStore('unsaved').getKey(labelsFile)) !== undefined) return;
    const labels = transaction.objectStore('labels');
    for (const meaning of meanings) {
      const label = saved[meaning];
      if (label === undefined || (await labels.getKey(meaning)) !== undefined) continue;
      await labels.put({ meaning, label });
      await markUnsaved(transaction);
    }
  });
}
