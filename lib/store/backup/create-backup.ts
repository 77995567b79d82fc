import { now as currentMoment } from '../../annotation/annotation.ts';
import type { Merged } from '../annotations/annotation-store.ts';
import { connect } from '../annotations/connection.ts';
import { databaseName } from '../annotations/open-store.ts';
import { storeError } from '../faults.ts';
import { type BackupPlace, originFiles } from './backup-place.ts';
import { backedUpKey, catchUp } from './catch-up.ts';
import { markMissing, removeSpent } from './compare-files.ts';
import { type FileBackupFacts, fileBackupFacts, fileBackupKey } from './file-backup.ts';
import { countRestorable, restoreFiles } from './restore.ts';

export interface BackupOptions {
  /** Name of the annotations' database. */
  readonly name?: string;
  readonly place?: BackupPlace;
  readonly now?: () => string;
}

/**
 * The automatic backup: a file for each annotated page in the browser's own second place (originFiles), brought up to date
 * after changes, and what is known of the backup that the user saves as a file. Several processes may have one; one of
 * them at a time writes.
 * @throws StoreError from every method; `catchUp` the signal's reason too
 */
export interface Backup {
  /** Saves what has changed since the last time. @returns how many pages */
  catchUp(signal?: AbortSignal): Promise<number>;
  /** When the backup was last complete; null for never. */
  state(): Promise<{ readonly backedUp: string | null }>;
  /** How many annotations the backup has that are missing in the store, damaged or older. It reads the whole backup. */
  restorable(): Promise<number>;
  /** Takes back what the store has lost, by id and `modified`; never replaces newer work. `part`: 0 to 1. */
  restore(onProgress?: (part: number) => void): Promise<Merged>;
  /** About the backup as a file, for the reminder (`shouldRemind`). */
  fileFacts(): Promise<FileBackupFacts>;
  /** The user has saved everything as a file. @param at the moment before the first annotation was read for it */
  fileBackupDone(at: string): Promise<void>;
  close(): void;
}

const lock = 'zhengmai-backup';

export function createBackup(options: BackupOptions = {}): Backup {
  const { name = databaseName, place = originFiles('annotations'), now = currentMoment } = options;
  const connection = connect({ name });

  const alone = async <T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
    try {
      return await navigator.locks.request(lock, signal ? { signal } : {}, work);
    } catch (error) {
      signal?.throwIfAborted();
      throw storeError(error);
    }
  };

  const bringUpToDate = async (signal?: AbortSignal): Promise<number> => {
    const names = new Set(await place.names());
    await markMissing(connection, names);
    const saved = await catchUp(connection, place, now(), signal);
    await removeSpent(connection, place, names);
    return saved;
  };

  return {
    catchUp: (signal) => alone(() => bringUpToDate(signal), signal),

    state: async () => {
      const moment = await connection.read((transaction) => transaction.objectStore('meta').get(backedUpKey));
      return { backedUp: typeof moment === 'string' ? moment : null };
    },

    restorable: () => alone(() => countRestorable(connection, place)),

    restore: (onProgress) =>
      alone(async () => {
        const merged = await restoreFiles(connection, place, onProgress);
        await bringUpToDate();
        return merged;
      }),

    fileFacts: () => connection.read(fileBackupFacts),

    fileBackupDone: (at) =>
      connection.write(async (transaction) => {
        await transaction.objectStore('meta').put(at, fileBackupKey);
      }),

    close: () => connection.close(),
  };
}
