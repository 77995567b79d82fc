import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/**
 * Gives each browser a folder of its own, the same each time, which goes when all tests of the file are over.
 * @param what stands in its name
 */
export function ownFolders(what: string): (browser: string) => string {
  const folders = new Map<string, string>();
  afterAll(() => {
    for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return (browser) => {
    const folder = folders.get(browser) ?? mkdtempSync(join(tmpdir(), `zhengmai-${what}-${browser}-`));
    folders.set(browser, folder);
    return folder;
  };
}
