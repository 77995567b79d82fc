import type { Annotation } from '../../annotation/annotation.ts';
import type { Connection } from '../annotations/connection.ts';
import { markUnsaved, wholeRecord } from '../annotations/records.ts';
import { labelsFile } from '../annotations/schema.ts';
import { fileOf, pageOf, readPageFiles } from './backup-file.ts';
import type { BackupPlace } from './backup-place.ts';

/** Those of these annotations that are missing in the database, damaged there, or older. */
export function lacking(
  connection: Connection,
  annotations: readonly Annotation[],
): Promise<readonly Annotation[]> {
  return connection.read(async (transaction) => {
    const store = transaction.objectStore('annotations');
    const records = await Promise.all(annotations.map(({ id }) => store.get(id)));
    return annotations.filter(({ modified }, i) => {
      const known = wholeRecord(records[i]);
      return !known || known.annotation.modified < modified;
    });
  });
}

/** Notes pages whose file is missing as to be backed up: the browser may have lost the backup alone. */
export async function markMissing(connection: Connection, names: ReadonlySet<string>): Promise<void> {
  const missing = await connection.read(async (transaction) => {
    const pages = await transaction.objectStore('pages').getAllKeys();
    const labels = (await transaction.objectStore('labels').count()) ? [labelsFile] : [];
    return [...pages, ...labels].filter((file) => !names.has(fileOf(file)));
  });
  if (!missing.length) return;
  await connection.write(async (transaction) => {
    for (const file of missing) await markUnsaved(transaction, file);
  });
}

/**
 * Removes files of pages that are no more and whose annotations the database has all the same: those of a database that
 * was lost and restored, or imported anew, where pages have other ids. Left there, they would bring back what is later
 * removed for ever. To be called when the pages of today are backed up.
 */
export async function removeSpent(
  connection: Connection,
  place: BackupPlace,
  names: ReadonlySet<string>,
): Promise<void> {
  const foreign = await connection.read(async (transaction) => {
    const pages = new Set(await transaction.objectStore('pages').getAllKeys());
    const ofPage = transaction.objectStore('annotations').index('page');
    const found: string[] = [];
    for (const name of names) {
      const page = pageOf(name);
      if (page === undefined || pages.has(page) || (await ofPage.count(page)) > 0) continue;
      found.push(name);
    }
    return found;
  });
  for await (const files of readPageFiles(place, foreign)) {
    const annotations = files.flatMap((file) => file.annotations);
    const missing = new Set(await lacking(connection, annotations));
    for (const { name, annotations, damaged } of files) {
      // What cannot be read now may be readable for a later version.
      if (!damaged && !annotations.some((annotation) => missing.has(annotation))) await place.remove(name);
    }
  }
}
