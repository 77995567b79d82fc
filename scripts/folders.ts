import { join } from 'node:path';

/** The checkout. */
export const rootFolder = join(import.meta.dirname, '..');

/** What is copied into the extension as it is; model, runtime and library are put there by the build. */
export const publicFolder = join(rootFolder, 'public');

/** Results that can be made again; not committed. */
export const cacheFolder = join(rootFolder, '.cache');
