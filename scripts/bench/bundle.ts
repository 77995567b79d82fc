import { join } from 'node:path';
import { build } from 'vite';
import { offlineRuntime } from '../vite/offline-runtime.ts';

/** A script of this folder, with all it imports, as one classic script for a page. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [offlineRuntime()],
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, entry), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} could not be bundled.`);
  return output.output[0].code;
}
