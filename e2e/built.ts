import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserNames, findBrowser } from '../scripts/browsers.ts';
import { builds } from './harness/start.ts';
import { until } from './harness/until.ts';

/** Before the first test: the builds and the browsers are there. After the last: no browser is left. */
export default function built(): () => Promise<void> {
  for (const name of browserNames) {
    if (!existsSync(join(builds[name], 'manifest.json'))) {
      throw new Error(`There is no build for ${name}. Run: npm run build`);
    }
    if (!findBrowser(name)) throw new Error(`There is no ${name} here. Run: npx node scripts/browsers.ts`);
  }
  const kept = mkdtempSync(join(tmpdir(), 'zhengmai-browsers-'));
  process.env.E2E_KEPT = kept;
  return async () => {
    for (const file of readdirSync(kept)) {
      const { pid, profile } = JSON.parse(readFileSync(join(kept, file), 'utf8'));
      await endProcess(pid);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    rmSync(kept, { recursive: true, force: true });
  };
}

/** Ends a process, and waits until it is gone. */
async function endProcess(pid: number): Promise<void> {
  const tell = (signal: NodeJS.Signals | 0) => {
    try {
      return process.kill(pid, signal);
    } catch {
      // It is gone.
      return false;
    }
  };
  if (!tell('SIGTERM')) return;
  await until(`process ${pid} to end`, async () => !tell(0), 5_000).catch(() => tell('SIGKILL'));
}
