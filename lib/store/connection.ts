import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { StoreFault } from '../messages/annotations.ts';
import { isNamed, storeError } from './faults.ts';
import type { Migration } from './migration.ts';
import { StoreError } from './store-error.ts';

/** A transaction over all stores of a database. */
export type Reading<S extends DBSchema> = IDBPTransaction<S, StoreNames<S>[], 'readonly' | 'readwrite'>;
export type Writing<S extends DBSchema> = IDBPTransaction<S, StoreNames<S>[], 'readwrite'>;

/** Ms. How long another page may take to let go of an older version before the user is told. */
const blockedLimit = 5_000;
/** Ms. A browser that has not opened the database by then, or not ended a transaction, counts as failing. */
const openLimit = 20_000;
const upgradeLimit = 600_000;
const transactionLimit = 30_000;

/** A database, opened when it is needed and again when the browser has closed it. */
export interface Connection<S extends DBSchema> {
  /** Runs in one transaction over all stores. @throws StoreError, or whatever `work` throws; then nothing was done */
  read<T>(work: (transaction: Reading<S>) => Promise<T>): Promise<T>;
  /** The same for writing. It is on disk when the promise resolves. */
  write<T>(work: (transaction: Writing<S>) => Promise<T>): Promise<T>;
  /** Lets transactions that have begun end. */
  close(): void;
}

export interface ConnectionOptions<S extends DBSchema> {
  readonly name: string;
  /** Names of its stores as the newest version has them. */
  readonly stores: readonly StoreNames<S>[];
  /** To version 1, to version 2, … */
  readonly steps: readonly Migration[];
  /** Ms, as `blockedLimit`. */
  readonly blockedLimit?: number;
}

export function connectTo<S extends DBSchema>(options: ConnectionOptions<S>): Connection<S> {
  type Database = IDBPDatabase<S>;
  let opening: Promise<Database> | undefined;
  let closed = false;

  const database = (): Promise<Database> => {
    if (closed) throw new StoreError('failed', { cause: new Error('The store was closed.') });
    if (opening) return opening;
    const attempt = open(options, () => {
      if (opening === attempt) opening = undefined;
    });
    opening = attempt;
    // Whatever failed is tried again by the next who asks.
    attempt.catch(() => {
      if (opening === attempt) opening = undefined;
    });
    return attempt;
  };

  const transact = async <T>(
    mode: 'readonly' | 'readwrite',
    work: (transaction: Writing<S>) => Promise<T>,
    again = true,
  ): Promise<T> => {
    const used = database();
    let db: Database;
    try {
      db = await used;
    } catch (error) {
      throw storeError(error);
    }
    try {
      return await run(db, options.stores, mode, work);
    } catch (error) {
      // Closed by the browser, or by us for a newer version, before or within: nothing was done, and it is repeated.
      const lost = isNamed(error, 'InvalidStateError') || (isNamed(error, 'AbortError') && opening !== used);
      if (!lost || !again || closed) throw storeError(error);
      if (opening === used) opening = undefined;
      db.close();
      return transact(mode, work, false);
    }
  };

  return {
    read: (work) => transact('readonly', work),
    write: (work) => transact('readwrite', work),
    close() {
      closed = true;
      opening?.then((db) => db.close()).catch(() => {});
      opening = undefined;
    },
  };
}

async function open<S extends DBSchema>(
  { name, steps, blockedLimit: patience = blockedLimit }: ConnectionOptions<S>,
  lost: () => void,
): Promise<IDBPDatabase<S>> {
  if (typeof indexedDB === 'undefined') throw new StoreError('private');
  const { promise: given, reject: giveUp } = Promise.withResolvers<never>();
  const timers: ReturnType<typeof setTimeout>[] = [];
  const limit = (ms: number, fault: StoreFault) =>
    timers.push(setTimeout(() => giveUp(new StoreError(fault)), ms));
  const forget = () => {
    for (const timer of timers.splice(0)) clearTimeout(timer);
  };
  limit(openLimit, 'failed');
  let failure: unknown;
  const opened = openDB<S>(name, steps.length, {
    upgrade(db, from, _to, transaction) {
      forget();
      limit(upgradeLimit, 'failed');
      const untyped = db as unknown as IDBPDatabase;
      // Why it ended is told by the request to open.
      transaction.done.catch(() => {});
      const migrate = async () => {
        for (const step of steps.slice(from)) await step(untyped, transaction as never);
      };
      migrate().catch((error) => {
        failure = error;
        transaction.abort();
      });
    },
    blocked: () => limit(patience, 'blocked'),
    // A newer version of the extension wants to upgrade: make way.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
  try {
    return await Promise.race([opened, given]);
  } catch (error) {
    opened.then((late) => late.close()).catch(() => {});
    // Firefox has said so where a profile may not be written.
    throw (
      failure ?? (isNamed(error, 'InvalidStateError') ? new StoreError('private', { cause: error }) : error)
    );
  } finally {
    forget();
  }
}

async function run<S extends DBSchema, T>(
  db: IDBPDatabase<S>,
  stores: readonly StoreNames<S>[],
  mode: 'readonly' | 'readwrite',
  work: (transaction: Writing<S>) => Promise<T>,
): Promise<T> {
  // Strict: what was acknowledged outlives a loss of power, not only an end of the browser.
  const transaction = db.transaction([...stores], mode, { durability: 'strict' }) as unknown as Writing<S>;
  let late: StoreError | undefined;
  const { promise: tooLong, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late = new StoreError('failed', { cause: new Error('A transaction did not end.') });
    abort(transaction);
    reject(late);
  }, transactionLimit);
  const ended = transaction.done.then(
    () => undefined,
    (error: unknown) => error,
  );
  try {
    const result = await Promise.race([work(transaction), tooLong]);
    const error = await Promise.race([ended, tooLong]);
    if (error) throw error;
    return result;
  } catch (error) {
    if (late) throw late;
    abort(transaction);
    // A request that fails by the transaction's end names only the end; the transaction knows why (a full disk).
    throw isNamed(error, 'AbortError') ? ((await ended) ?? error) : error;
  } finally {
    clearTimeout(timer);
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
