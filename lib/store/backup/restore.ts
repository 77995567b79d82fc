import { type Annotation, meanings } from '../../annotation/annotation.ts';
import type { Merged } from '../annotations/annotation-store.ts';
import type { Connection } from '../annotations/connection.ts';
import { batches, mergeOne } from '../annotations/merge.ts';
import { markUnsaved } from '../annotations/records.ts';
import { labelsFile } from '../annotations/schema.ts';
import { fileOf, type PageBackup, readLabelsFile, readPageFiles } from './backup-file.ts';
import type { BackupPlace } from './backup-place.ts';
import { lacking } from './compare-files.ts';

interface SavedAnnotation extends Pick<PageBackup, 'addresses'> {
  readonly annotation: Annotation;
}

/**
 * The pages' files that may say more than the database does. Those of pages that have changed since they were saved are
 * left out: what is missing there was removed.
 */
async function filesToRestore(connection: Connection, place: BackupPlace): Promise<readonly string[]> {
  const unsaved = await connection.read((transaction) => transaction.objectStore('unsaved').getAllKeys());
  const behind = new Set(unsaved.map(fileOf));
  return (await place.names()).filter((name) => !behind.has(name));
}

/** How many annotations of the backup are missing in the database, damaged there, or older. */
export async function countRestorable(connection: Connection, place: BackupPlace): Promise<number> {
  let count = 0;
  for await (const files of readPageFiles(place, await filesToRestore(connection, place))) {
    const annotations = files.flatMap((file) => file.annotations);
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
  const names = await filesToRestore(connection, place);
  const merged = { added: 0, updated: 0, kept: 0 };
  let done = 0;
  for await (const files of readPageFiles(place, names)) {
    const found = files.flatMap(({ addresses, annotations }) =>
      annotations.map((annotation) => ({ annotation, addresses })),
    );
    for (const batch of batches(found)) {
      for (const outcome of await mergeBatch(connection, batch)) merged[outcome] += 1;
    }
    done += files.length;
    onProgress?.(done / names.length);
  }
  await restoreLabels(connection, place);
  return merged;
}

const mergeBatch = (connection: Connection, batch: readonly SavedAnnotation[]) =>
  connection.write(async (transaction) => {
    const outcomes: (keyof Merged)[] = [];
    for (const { annotation, addresses } of batch) {
      outcomes.push(await mergeOne(transaction, annotation, addresses));
    }
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
