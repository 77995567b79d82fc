import { now as currentMoment } from '../../annotation/annotation.ts';
import type { Correction } from '../../threads/correction.ts';
import type { CorrectionStore } from './correction-store.ts';
import { addOne, markUnsaved, readAll, wholeRecord } from './records.ts';
import { connect } from './schema.ts';

export interface CorrectionStoreOptions {
  readonly name?: string;
  /** The moment of a new correction, for tests. */
  readonly now?: () => string;
  /** Told of damaged records that were passed over, by their ids, each once. Default: a warning on the console. */
  readonly onDamaged?: (ids: readonly string[]) => void;
}

/**
 * Opens the corrections, in a page or a worker. Returns at once; the database is opened by the first method, and again
 * whenever it was closed.
 */
export function openCorrections(options: CorrectionStoreOptions = {}): CorrectionStore {
  const { name, now = currentMoment, onDamaged = warnOfDamaged } = options;
  const connection = connect(name);
  const told = new Set<string>();

  return {
    all: async () => {
      const { whole, damaged } = await connection.read(readAll);
      const news = damaged.filter((id) => !told.has(id));
      for (const id of news) told.add(id);
      if (news.length) onDamaged(news);
      return whole;
    },

    add: (draft) => {
      const correction = { ...draft, id: crypto.randomUUID(), made: now() } as Correction;
      return connection.write(async (transaction) => {
        const kept = await addOne(transaction, correction);
        await markUnsaved(transaction, correction.id);
        return kept!;
      });
    },

    remove: (ids) =>
      connection.write(async (transaction) => {
        const corrections = transaction.objectStore('corrections');
        const removed: Correction[] = [];
        for (const id of new Set(ids)) {
          const correction = wholeRecord(await corrections.get(id));
          if (!correction) continue;
          await corrections.delete(id);
          await transaction.objectStore('replaced').delete(id);
          await markUnsaved(transaction, id);
          removed.push(correction);
        }
        return removed;
      }),

    merge: (corrections) =>
      connection.write(async (transaction) => {
        const added: Correction[] = [];
        for (const correction of corrections) {
          const kept = await addOne(transaction, correction);
          if (!kept) continue;
          await markUnsaved(transaction, kept.id);
          added.push(kept);
        }
        return { added, kept: corrections.length - added.length };
      }),

    close: () => connection.close(),
  };
}

function warnOfDamaged(ids: readonly string[]): void {
  console.warn(`${ids.length} damaged correction(s) were passed over.`);
}
