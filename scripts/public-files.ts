import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineFiles } from '../lib/engine/engine-files.ts';
import { publicFolder } from './folders.ts';

/** The files of a package that lies in a folder. */
export const filesIn = (folder: string): EngineFiles => ({
  async read(path, onRead) {
    const bytes = new Uint8Array(await readFile(join(folder, path)));
    onRead?.(bytes.length);
    return bytes;
  },
});

/** Those of the extension's package. */
export const publicFiles = filesIn(publicFolder);
