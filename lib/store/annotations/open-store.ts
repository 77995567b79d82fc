import { type Annotation, now as currentMoment } from '../../annotation/annotation.ts';
import { type AnnotationEdit, applyEdit } from '../../annotation/edit.ts';
import { StoreError } from '../store-error.ts';
import type { AnnotationStore, Merged } from './annotation-store.ts';
import { connect } from './connection.ts';
import { batches, mergeOne } from './merge.ts';
import { forgetIfEmpty, identityOf, pageFor, pagesOf } from './pages.ts';
import { keep, markUnsaved, readLabels, wholeRecord } from './records.ts';
import type { Reading, Writing } from './schema.ts';

/** The database of the annotations. */
export const databaseName = 'zhengmai';

/** Annotations that `all` reads at once. */
const readAtOnce = 500;

export interface StoreOptions {
  readonly name?: string;
  /** The moment of a change, for tests. */
  readonly now?: () => string;
  /** Told of damaged records that were passed over, by their ids, each once. Default: a warning on the console. */
  readonly onDamaged?: (ids: readonly string[]) => void;
}

/** Opens the store. Returns at once; the database is opened by the first method, and again whenever it was closed. */
export function openAnnotationStore(options: StoreOptions = {}): AnnotationStore {
  const { name = databaseName, now = currentMoment, onDamaged = warnOfDamaged } = options;
  const connection = connect({ name });
  const damaged = new Set<string>();

  /** The annotations of these records; damaged ones are passed over and told. */
  const whole = (records: readonly { annotation: Annotation }[]): Annotation[] => {
    const found: Annotation[] = [];
    const news: string[] = [];
    for (const record of records) {
      const read = wholeRecord(record);
      if (read) found.push(read.annotation);
      else if (!damaged.has(record.annotation.id)) news.push(record.annotation.id);
    }
    for (const id of news) damaged.add(id);
    if (news.length) onDamaged(news);
    return found;
  };

  const change = async (transaction: Writing, id: string, edit: AnnotationEdit) => {
    const record = await transaction.objectStore('annotations').get(id);
    if (!record) return undefined;
    const kept = wholeRecord(record);
    if (!kept) throw new StoreError('failed', { cause: new Error(`The record of ${id} is damaged.`) });
    const { after, undo } = applyEdit(kept.annotation, edit, now());
    if (after !== kept.annotation) {
      // A new place is one of the same document: its page learns the address it is met under.
      if (edit.target) await pageFor(transaction, identityOf(after.target), kept.page);
      await keep(transaction, after, kept.page);
    }
    return { annotation: after, undo };
  };

  return {
    create: (annotation, identity) =>
      connection.write(async (transaction) => {
        const known = await transaction.objectStore('annotations').getKey(annotation.id);
        if (known !== undefined) return;
        await keep(transaction, annotation, await pageFor(transaction, identity));
      }),

    edit: async (id, edit) => {
      const changed = await connection.write((transaction) => change(transaction, id, edit));
      if (!changed) throw new StoreError('missing');
      return changed;
    },

    editAll: (edits) =>
      connection.write(async (transaction) => {
        const undo: { id: string; edit: AnnotationEdit }[] = [];
        for (const { id, edit } of edits) {
          const changed = await change(transaction, id, edit);
          if (changed) undo.unshift({ id, edit: changed.undo });
        }
        return undo;
      }),

    get: async (ids) => {
      const records = await connection.read((transaction) =>
        Promise.all(ids.map((id) => transaction.objectStore('annotations').get(id))),
      );
      const found = whole(records.filter((record) => record !== undefined));
      return new Map(found.map((annotation) => [annotation.id, annotation]));
    },

    ofPage: async (identity) => {
      const records = await connection.read(async (transaction) => {
        const pages = await pagesOf(transaction, identity);
        const index = transaction.objectStore('annotations').index('page');
        return (await Promise.all(pages.map(({ id }) => index.getAll(id)))).flat();
      });
      return whole(records.filter(({ state }) => state !== 'binned'));
    },

    async *all(which) {
      let after = '';
      for (;;) {
        // Lists sort after all strings, so this ends with the last id of the state.
        const range = IDBKeyRange.bound([which, after], [which, []], true);
        const records = await connection.read((transaction) =>
          transaction.objectStore('annotations').index('state').getAll(range, readAtOnce),
        );
        if (records.length) yield whole(records);
        if (records.length < readAtOnce) return;
        after = records.at(-1)!.annotation.id;
      }
    },

    tags: async () => {
      const tags = await connection.read(countTags);
      return tags.sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
    },

    labels: () => connection.read(readLabels),

    setLabel: (meaning, label) =>
      connection.write(async (transaction) => {
        const labels = transaction.objectStore('labels');
        if (label === null) await labels.delete(meaning);
        else await labels.put({ meaning, label });
        await markUnsaved(transaction);
      }),

    merge: async (annotations, onProgress) => {
      const merged = { added: 0, updated: 0, kept: 0 };
      for (const batch of batches(annotations)) {
        const outcomes = await connection.write(async (transaction) => {
          const done: (keyof Merged)[] = [];
          for (const annotation of batch) done.push(await mergeOne(transaction, annotation));
          return done;
        });
        for (const outcome of outcomes) merged[outcome] += 1;
        onProgress?.(merged.added + merged.updated + merged.kept);
      }
      return merged;
    },

    remove: (ids) =>
      connection.write(async (transaction) => {
        const annotations = transaction.objectStore('annotations');
        const pages = new Set<string>();
        let removed = 0;
        for (const id of new Set(ids)) {
          const record = await annotations.get(id);
          if (record?.state !== 'binned') continue;
          await annotations.delete(id);
          await transaction.objectStore('replaced').delete(id);
          pages.add(record.page);
          removed += 1;
        }
        for (const page of pages) {
          await markUnsaved(transaction, page);
          await forgetIfEmpty(transaction, page);
        }
        return removed;
      }),

    close: () => connection.close(),
  };
}

async function countTags(transaction: Reading) {
  const index = transaction.objectStore('annotations').index('tags');
  const tags: string[] = [];
  let cursor = await index.openKeyCursor(null, 'nextunique');
  while (cursor) {
    tags.push(cursor.key);
    cursor = await cursor.continue();
  }
  return Promise.all(tags.map(async (tag) => ({ tag, count: await index.count(tag) })));
}

function warnOfDamaged(ids: readonly string[]): void {
  console.warn(`${ids.length} damaged annotation(s) were passed over.`);
}
