import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step from a version to the next. It knows the database only as it was then: it uses no types or names of today,
 * and is never changed once it was released. What a step does not wait for by requests, the browser does not wait for.
 */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** To version 1, to version 2, … Each has a fixture of what its databases hold (fixtures/) and a test. */
export const migrations: readonly Migration[] = [
  (database) => {
    const annotations = database.createObjectStore('annotations', { keyPath: 'annotation.id' });
    annotations.createIndex('page', 'page');
    annotations.createIndex('modified', 'annotation.modified');
    annotations.createIndex('tags', 'tags', { multiEntry: true });
    annotations.createIndex('state', ['state', 'annotation.id']);
    const pages = database.createObjectStore('pages', { keyPath: 'id' });
    pages.createIndex('addresses', 'addresses', { multiEntry: true });
    pages.createIndex('bands', 'bands', { multiEntry: true });
    database.createObjectStore('labels', { keyPath: 'meaning' });
    database.createObjectStore('unsaved', { keyPath: 'file' });
    database.createObjectStore('replaced', { keyPath: 'id' });
    database.createObjectStore('meta');
  },
];

/** The version that the code of today reads and writes. */
export const version = migrations.length;
