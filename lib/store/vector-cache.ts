import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Schema extends DBSchema {
  vectors: {
    /** SHA-256 of model identity and text: the texts of the pages somebody read are not stored here. */
    key: ArrayBuffer;
    value: { numbers: Float32Array<ArrayBuffer>; used: number };
    indexes: { used: number };
  };
  /** Under 'identity' the model that the vectors are of. */
  about: { key: 'identity'; value: string };
}

type Database = IDBPDatabase<Schema>;

const version = 2;

export interface VectorCacheOptions {
  /**
   * Identity of the model; a vector is only found under the identity it was kept under. Those of another model are let
   * go when the cache is opened: what is read next is embedded anew, as any page is that was not read before.
   */
  readonly identity: string;
  readonly dimensions: number;
  /** Vectors kept at most, 2 KB each. When there are more, the least recently used go. Default 20,000. */
  readonly most?: number;
  /** Ms since 1970, for tests. */
  readonly now?: () => number;
  readonly name?: string;
}

/** Passage vectors in IndexedDB. Every method keeps working, as an empty cache, when the database does not. */
export interface VectorCache {
  get(texts: readonly string[]): Promise<Map<string, Float32Array>>;
  put(vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
  close(): Promise<void>;
}

/** A use is written down again only after this time, so that reading rarely writes. */
const usedStep = 86_400_000;

/** An open that takes longer (blocked by another version, a broken profile) counts as failed. */
const openLimit = 3_000;

/** Opens the cache. Returns at once; the database is opened behind it. */
export function openVectorCache(options: VectorCacheOptions): VectorCache {
  const { identity, dimensions, most = 20_000, now = Date.now, name = 'zhengmai-vectors' } = options;
  let opening: Promise<Database | undefined> | undefined;
  let warned = false;

  const database = () => {
    opening ??= open(name, identity, () => {
      opening = undefined;
    });
    return opening;
  };

  /** Runs an operation of the database; whatever goes wrong, the answer is `otherwise`. */
  const attempt = async <T>(run: (db: Database) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      const db = await database();
      return db ? await run(db) : otherwise;
    } catch (error) {
      if (!warned) console.warn('The vector cache is passed over:', error);
      warned = true;
      return otherwise;
    }
  };

  return {
    get: (texts) =>
      attempt(async (db) => {
        const keys = await Promise.all(texts.map((text) => keyOf(identity, text)));
        const found = new Map<string, Float32Array>();
        const stale: [ArrayBuffer, Float32Array<ArrayBuffer>][] = [];
        const reading = db.transaction('vectors');
        await Promise.all(
          texts.map(async (text, i) => {
            const kept = await reading.store.get(keys[i]!);
            if (kept?.numbers.length !== dimensions) return;
            found.set(text, kept.numbers);
            if (now() - kept.used > usedStep) stale.push([keys[i]!, kept.numbers]);
          }),
        );
        if (stale.length) await attempt((db) => write(db, stale, now()), undefined);
        return found;
      }, new Map<string, Float32Array>()),

    put: (vectors) =>
      attempt(async (db) => {
        const entries = await Promise.all(
          [...vectors].map(
            async ([text, numbers]) => [await keyOf(identity, text), Float32Array.from(numbers)] as const,
          ),
        );
        try {
          await write(db, entries, now());
        } catch (error) {
          if (!isQuota(error)) throw error;
          await keepOnly(db, Math.floor((await db.count('vectors')) / 2));
          return;
        }
        // A tenth more goes, so that not every put has to sweep.
        if ((await db.count('vectors')) > most) await keepOnly(db, Math.floor(most * 0.9));
      }, undefined),

    async close() {
      (await opening)?.close();
      opening = undefined;
    },
  };
}

async function open(name: string, identity: string, lost: () => void): Promise<Database | undefined> {
  const opened = openOf(identity, name, lost);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, openLimit, undefined);
  });
  const db = await Promise.race([opened, tooLong]).finally(() => clearTimeout(timer));
  if (!db) opened.then((late) => late.close()).catch(() => {});
  return db;
}

async function openOf(identity: string, name: string, lost: () => void): Promise<Database> {
  const db = await openDB<Schema>(name, version, {
    upgrade(db, from) {
      if (from < 1) db.createObjectStore('vectors').createIndex('used', 'used');
      if (from < 2) db.createObjectStore('about');
    },
    // A newer version of the extension wants to upgrade: make way.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
  try {
    const isOther = (await db.get('about', 'identity')) !== identity;
    // Not waited for: whatever is asked now waits its turn behind it, and what cannot be let go is never found.
    if (isOther)
      letAllGo(db, identity).catch((error) => console.warn('Old vectors could not be let go:', error));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Empties the cache for vectors of another model. */
async function letAllGo(db: Database, identity: string): Promise<void> {
  const tidying = db.transaction(['about', 'vectors'], 'readwrite');
  await Promise.all([
    tidying.objectStore('vectors').clear(),
    tidying.objectStore('about').put(identity, 'identity'),
    tidying.done,
  ]);
}

async function write(
  db: Database,
  entries: readonly (readonly [ArrayBuffer, Float32Array<ArrayBuffer>])[],
  used: number,
): Promise<void> {
  const writing = db.transaction('vectors', 'readwrite');
  // A failing put rejects twice, itself and in `done`: both are waited for, so neither goes unhandled.
  await Promise.all([
    ...entries.map(([key, numbers]) => writing.store.put({ numbers, used }, key)),
    writing.done,
  ]);
}

/** Deletes the least recently used until `count` are left. */
async function keepOnly(db: Database, count: number): Promise<void> {
  const sweeping = db.transaction('vectors', 'readwrite');
  let tooMany = (await sweeping.store.count()) - count;
  let cursor = await sweeping.store.index('used').openCursor();
  while (cursor && tooMany > 0) {
    await cursor.delete();
    tooMany -= 1;
    cursor = await cursor.continue();
  }
  await sweeping.done;
}

async function keyOf(identity: string, text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${identity}\n${text}`));
}

function isQuota(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
