import { Buffer } from 'node:buffer';

/** A database as it is: what made it and what it holds. Written to fixtures/, and built again by the browser's own calls. */
export interface DatabaseDump {
  readonly name: string;
  readonly version: number;
  readonly stores: Readonly<Record<string, StoreDump>>;
}

interface StoreDump {
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: Readonly<Record<string, IndexDump>>;
  readonly records: readonly { readonly key: IDBValidKey; readonly value: unknown }[];
}

interface IndexDump {
  readonly keyPath: string | string[];
  readonly unique: boolean;
  readonly multiEntry: boolean;
}

/** Reads a database in whatever version it has. */
export async function dumpDatabase(name: string): Promise<DatabaseDump> {
  const database = await asked(indexedDB.open(name));
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const stores: Record<string, StoreDump> = {};
  for (const each of names) {
    const store = transaction.objectStore(each);
    const indexes: Record<string, IndexDump> = {};
    for (const { name, keyPath, unique, multiEntry } of [...store.indexNames].map((index) =>
      store.index(index),
    )) {
      indexes[name] = { keyPath: keyPath as string | string[], unique, multiEntry };
    }
    const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
    const records = keys.map((key, i) => ({ key, value: values[i] as unknown }));
    stores[each] = { keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes, records };
  }
  database.close();
  return { name, version: database.version, stores };
}

/** Builds a database from a dump, without any code of ours that knows how it is made today. */
export async function buildDatabase({ name, version, stores }: DatabaseDump): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const [each, { keyPath, autoIncrement, indexes, records }] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(each, { keyPath, autoIncrement });
      for (const [index, { keyPath, unique, multiEntry }] of Object.entries(indexes)) {
        store.createIndex(index, keyPath, { unique, multiEntry });
      }
      for (const { key, value } of records) {
        if (keyPath === null) store.put(value, key);
        else store.put(value);
      }
    }
  };
  (await asked(opening)).close();
}

/** As JSON, with the numbers and bytes that JSON has no form for. */
export const writeDump = (dump: DatabaseDump): string =>
  `${JSON.stringify(
    dump,
    (_, value: unknown) => {
      if (value instanceof ArrayBuffer) return { $bytes: Buffer.from(value).toString('hex') };
      if (value instanceof Float32Array) return { $floats: [...value] };
      return value;
    },
    2,
  )}\n`;

export const readDump = (text: string): DatabaseDump =>
  JSON.parse(text, (_, value) => {
    if (typeof value?.$bytes === 'string') return Uint8Array.from(Buffer.from(value.$bytes, 'hex')).buffer;
    if (Array.isArray(value?.$floats)) return Float32Array.from(value.$floats);
    return value;
  });

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
