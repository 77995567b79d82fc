import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';
import { expect, test } from 'vitest';
import { browserNames } from '../scripts/browsers.ts';
import { builds } from './harness/start.ts';

/** What users download at most, in bytes. */
const most = 14_000_000;

/** Bytes that a folder takes as a zip archive of the kind that `wxt zip` makes: every file deflated, nothing else. */
async function packedSize(folder: string): Promise<number> {
  const deflate = promisify(deflateRaw);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const sizes = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    const packed = await deflate(readFileSync(path), { level: constants.Z_BEST_COMPRESSION });
    // A local header and an entry of the directory, each with the name (APPNOTE.TXT 4.3.7, 4.3.12).
    return packed.length + 30 + 46 + 2 * Buffer.byteLength(relative(folder, path));
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 22);
}

test.each(browserNames)('the package for %s is small enough', async (name) => {
  const size = await packedSize(builds[name]);
  console.error(`${name}: ${(size / 1e6).toFixed(1)} MB packed`);
  expect(size).toBeLessThanOrEqual(most);
  // Less would mean that the model was left out.
  expect(size).toBeGreaterThan(10_000_000);
});
