import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { browserNames, findBrowser } from '../scripts/browsers.ts';
import { builds } from './harness/start.ts';

/** Before the first test: the builds and the browsers are there. */
export default function built(): void {
  for (const name of browserNames) {
    if (!existsSync(join(builds[name], 'manifest.json'))) {
      throw new Error(`There is no build for ${name}. Run: npm run build`);
    }
    if (!findBrowser(name)) throw new Error(`There is no ${name} here. Run: npx node scripts/browsers.ts`);
  }
}
