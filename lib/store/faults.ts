import { NoteConflict } from '../annotation/edit.ts';
import type { StoreFault } from '../messages/annotations.ts';
import { StoreError } from './store-error.ts';

/**
 * What an error of IndexedDB means for the user. Names: https://w3c.github.io/IndexedDB/#exceptions
 */
export function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreError) return error.fault;
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  if (name === 'QuotaExceededError') return 'quota';
  if (name === 'VersionError') return 'newer';
  // Firefox where nothing may be kept: "A mutation operation was attempted on a database that did not allow mutations."
  if (name === 'SecurityError' || /did not allow mutations/.test(message)) return 'private';
  return 'failed';
}

/** As the store's own error. What is one already, or the answer to an edit, stays itself. */
export const storeError = (error: unknown): StoreError | NoteConflict =>
  error instanceof StoreError || error instanceof NoteConflict
    ? error
    : new StoreError(faultOf(error), { cause: error });

export const isNamed = (error: unknown, name: string): boolean =>
  error instanceof Error && error.name === name;
