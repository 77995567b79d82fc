import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface PackageSize {
  /** The packed extension for Chrome. */
  readonly zip: number;
  /** What a page has to load: the content script. */
  readonly contentScript: number;
  readonly worker: number;
  readonly panel: number;
  readonly model: number;
  readonly runtime: number;
  readonly library: number;
}

/**
 * Bytes of the package and of its parts.
 * @param folder where the builds are
 */
export function packageSize(folder: string): PackageSize {
  const built = join(folder, 'chrome-mv3');
  const zip = readdirSync(folder).find((name) => /-chrome\.zip$/.test(name));
  if (!zip) throw new Error(`No zip for Chrome in ${folder}. Run: npm run zip`);
  return {
    zip: statSync(join(folder, zip)).size,
    contentScript: bytesIn(join(built, 'content-scripts')),
    worker: bytesIn(join(built, 'engine-worker.js')),
    panel: bytesIn(join(built, 'chunks')) + bytesIn(join(built, 'assets')),
    model: bytesIn(join(built, 'models')),
    runtime: bytesIn(join(built, 'ort')),
    library: bytesIn(join(built, 'library')),
  };
}

/** Bytes of a file, or of all files in a folder. */
function bytesIn(path: string): number {
  const found = statSync(path);
  if (found.isFile()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0);
}
