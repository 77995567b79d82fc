/** Where the automatic backup keeps its files. */
export interface BackupPlace {
  /** To be called, like `write` and `remove`, by one process at a time. */
  names(): Promise<readonly string[]>;
  /** The file's text, or undefined when there is none by this name. */
  read(name: string): Promise<string | undefined>;
  /** Replaces the file as a whole: whoever reads it, whenever the process ends, finds the old text or the new. */
  write(name: string, text: string): Promise<void>;
  /** Does nothing where there is no such file. */
  remove(name: string): Promise<void>;
}

/** Files read or written at once: each waits for the disk and other processes, in Firefox longer than in Chromium. */
export const filesAtOnce = 8;

/** Chromium writes to a file of this name beside the real one and leaves it there when the process is killed. */
const unfinished = '.crswap';

/**
 * Files in the origin's private file system: they stand apart from IndexedDB, which in Chromium keeps all databases of an
 * origin in one store that is damaged or lost as a whole, and in Firefox each in a file of its own. Pages of the web and
 * content scripts cannot reach them.
 */
export function originFiles(folder: string): BackupPlace {
  const directory = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
  const ifThere = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
      throw error;
    }
  };

  return {
    async names() {
      const folder = await directory();
      const all: string[] = [];
      for await (const name of folder.keys()) all.push(name);
      // What a killed process left half written goes, so that nothing of it outlives what is removed for ever.
      const left = all.filter((name) => name.endsWith(unfinished));
      await Promise.all(left.map((name) => ifThere(folder.removeEntry(name))));
      return all.filter((name) => !name.endsWith(unfinished));
    },
    async read(name) {
      const handle = await ifThere((await directory()).getFileHandle(name));
      return handle && (await handle.getFile()).text();
    },
    async write(name, text) {
      const handle = await (await directory()).getFileHandle(name, { create: true });
      const writable = await handle.createWritable();
      try {
        await writable.write(text);
      } catch (error) {
        await writable.abort().catch(() => {});
        throw error;
      }
      await writable.close();
    },
    async remove(name) {
      await ifThere((await directory()).removeEntry(name));
    },
  };
}
