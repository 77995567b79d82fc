import type { BackupPlace } from '../backup/backup-place.ts';

/** A backup's files in memory, for tests outside a browser: only browsers have the real ones. */
export function memoryPlace(files: Map<string, string> = new Map()): BackupPlace {
  return {
    names: async () => [...files.keys()],
    read: async (name) => files.get(name),
    write: async (name, text) => void files.set(name, text),
    remove: async (name) => void files.delete(name),
  };
}
