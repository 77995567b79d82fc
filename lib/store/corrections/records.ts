import * as v from 'valibot';
import { byAge, Correction } from '../../threads/correction.ts';
import { StoreError } from '../store-error.ts';
import type { Reading, Writing } from './schema.ts';

/** A record as it was written, or undefined for a damaged one, which stays where it is. */
export function wholeRecord(record: unknown): Correction | undefined {
  const read = v.safeParse(Correction, record);
  return read.success ? read.output : undefined;
}

/** All records that can be read, oldest first, and the ids of those that cannot. */
export async function readAll(transaction: Reading): Promise<{
  readonly whole: readonly Correction[];
  readonly damaged: readonly string[];
}> {
  const whole: Correction[] = [];
  const damaged: string[] = [];
  for (const record of await transaction.objectStore('corrections').getAll()) {
    const read = wholeRecord(record);
    if (read) whole.push(read);
    else damaged.push(String(record.id));
  }
  return { whole: whole.sort(byAge), damaged };
}

/**
 * Writes a correction that is not there by its id. A damaged record is put aside as it was.
 * @returns it as written; undefined when it was there
 * @throws StoreError for what could not be read again
 */
export async function addOne(transaction: Writing, correction: Correction): Promise<Correction | undefined> {
  const checked = v.safeParse(Correction, correction);
  if (!checked.success) throw new StoreError('failed', { cause: new v.ValiError(checked.issues) });
  const corrections = transaction.objectStore('corrections');
  const record = await corrections.get(correction.id);
  if (wholeRecord(record)) return undefined;
  if (record) await transaction.objectStore('replaced').put({ id: record.id, record });
  await corrections.put(checked.output);
  return checked.output;
}

/** Notes that the backup is behind about this one. */
export async function markUnsaved(transaction: Writing, id: string): Promise<void> {
  await transaction.objectStore('unsaved').put({ id, change: crypto.randomUUID() });
}
