import { addOne, readAll, wholeRecord } from '../corrections/records.ts';
import { type Connection, connect, type Reading, type Unsaved, type Writing } from '../corrections/schema.ts';
import { storeError } from '../faults.ts';
import { type BackupPlace, originFiles } from './backup-place.ts';
import { readCorrectionsFile, type SavedCorrection, writeCorrectionsFile } from './corrections-file.ts';

export interface CorrectionsBackupOptions {
  /** Name of the corrections' database. */
  readonly name?: string;
  readonly place?: BackupPlace;
}

/** The automatic backup of the corrections: one file in the browser's own second place (originFiles). */
export interface CorrectionsBackup {
  /**
   * Takes back what the database has lost, and saves what has changed. Corrections are never changed, only made and taken
   * back, so nothing newer can be replaced; and what was taken back is noted until it has left the file.
   * @returns how many were missing in the database, or damaged
   * @throws StoreError
   */
  catchUp(): Promise<number>;
  close(): void;
}

const lock = 'zhengmai-corrections-backup';
const file = 'corrections.json';

export function createCorrectionsBackup(options: CorrectionsBackupOptions = {}): CorrectionsBackup {
  const { name, place = originFiles('corrections') } = options;
  const connection = connect(name);
  return {
    async catchUp() {
      try {
        return await navigator.locks.request(lock, {}, () => catchUp(connection, place));
      } catch (error) {
        throw storeError(error);
      }
    },
    close: () => connection.close(),
  };
}

async function catchUp(connection: Connection, place: BackupPlace): Promise<number> {
  const { whole, unsaved } = await connection.read(contents);
  // Asking for the names also clears away what a killed process left half written.
  const text = (await place.names()).includes(file) ? await place.read(file) : undefined;
  const [known, changed] = [whole, unsaved].map((all) => new Set(all.map(({ id }) => id)));
  const lost = readCorrectionsFile(text).filter(({ id }) => !known!.has(id) && !changed!.has(id));
  const next = writeCorrectionsFile([...whole, ...lost]);
  if (next !== (text ?? writeCorrectionsFile([]))) await place.write(file, next);
  if (!lost.length && !unsaved.length) return 0;
  return connection.write(async (transaction) => {
    await settle(transaction, unsaved);
    return takeBack(transaction, lost);
  });
}

async function contents(transaction: Reading) {
  const [{ whole }, unsaved] = await Promise.all([
    readAll(transaction),
    transaction.objectStore('unsaved').getAll(),
  ]);
  return { whole, unsaved };
}

/** What was saved is behind no longer, unless it has changed again. */
async function settle(transaction: Writing, saved: readonly Unsaved[]): Promise<void> {
  const unsaved = transaction.objectStore('unsaved');
  for (const { id, change } of saved) {
    if ((await unsaved.get(id))?.change === change) await unsaved.delete(id);
  }
}

/** What cannot be read now stays in the file: it may be readable for a later version. */
async function takeBack(transaction: Writing, lost: readonly SavedCorrection[]): Promise<number> {
  let count = 0;
  for (const each of lost) {
    const correction = wholeRecord(each);
    // Not what was taken back just now.
    if (!correction || (await transaction.objectStore('unsaved').getKey(each.id)) !== undefined) continue;
    if (await addOne(transaction, correction)) count += 1;
  }
  return count;
}
