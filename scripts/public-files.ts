import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineFiles } from '../lib/engine/engine-files.ts';
import { publicFolder } from './folders.ts';

/** The package's files, read from `public/`. */
export const publicFiles: EngineFiles = {
  async read(path, onRead) {
    const bytes = new Uint8Array(await readFile(join(publicFolder, path)));
    onRead?.(bytes.length);
    return bytes;
  },
};
