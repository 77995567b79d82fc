import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step from a version of a database to the next. It knows the database only as it was then: it uses no types or names
 * of today, and is never changed once it was released. What a step does not wait for by requests, the browser does not
 * wait for.
 */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;
