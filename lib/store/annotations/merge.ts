import type { Annotation } from '../../annotation/annotation.ts';
import type { Merged } from './annotation-store.ts';
import { identityOf, pageFor } from './pages.ts';
import { keep, wholeRecord } from './records.ts';
import type { Writing } from './schema.ts';

/** Annotations that are merged in one transaction: others wait for its end. */
export const batchSize = 100;

/**
 * Merges one annotation: by its id, and the one changed last is kept.
 * @param addresses further address keys of its page
 */
export async function mergeOne(
  transaction: Writing,
  annotation: Annotation,
  addresses?: readonly string[],
): Promise<keyof Merged> {
  const record: unknown = await transaction.objectStore('annotations').get(annotation.id);
  const known = wholeRecord(record);
  if (known && known.annotation.modified >= annotation.modified) return 'kept';
  if (record !== undefined && !known) {
    await transaction.objectStore('replaced').put({ id: annotation.id, record });
  }
  const page = await pageFor(transaction, identityOf(annotation.target, addresses), known?.page);
  await keep(transaction, annotation, page);
  return record === undefined ? 'added' : 'updated';
}

/** Cuts a sequence into lists of at most `size`. */
export function* batches<T>(items: Iterable<T>, size = batchSize): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
}
