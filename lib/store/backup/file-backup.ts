import type { Reading } from '../annotations/schema.ts';

/** Where `meta` says when the user last saved everything as a file. */
export const fileBackupKey = 'fileBackup';

export interface FileBackupFacts {
  /** When everything was last saved as a file; null for never. */
  readonly saved: string | null;
  /** Annotations changed since then. */
  readonly changed: number;
}

/** Fewer are soon made again; a reminder for them would be in the way of the work. */
const manyChanges = 20;
/** Ms. Two weeks: who annotates daily is asked twice a month, which is about as often as people follow. */
const longAgo = 14 * 86_400_000;

export async function fileBackupFacts(transaction: Reading): Promise<FileBackupFacts> {
  const moment = await transaction.objectStore('meta').get(fileBackupKey);
  const saved = typeof moment === 'string' ? moment : null;
  const since = saved === null ? null : IDBKeyRange.lowerBound(saved, true);
  const changed = await transaction.objectStore('annotations').index('modified').count(since);
  return { saved, changed };
}

/** Whether the user is to be reminded of saving a file. @param now ms since 1970 */
export function shouldRemind({ saved, changed }: FileBackupFacts, now: number): boolean {
  if (changed < manyChanges) return false;
  return saved === null || now - Date.parse(saved) >= longAgo;
}
