import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../../scripts/browsers.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import type { Rig, RigOptions } from './rig.ts';

/** Where the build writes; E2E_BUILDS names another folder, such as a copy that stays while one builds again. */
const output = process.env.E2E_BUILDS ?? fileURLToPath(new URL('../../.output', import.meta.url));

export const builds: Record<BrowserName, string> = {
  chromium: join(output, 'chrome-mv3'),
  firefox: join(output, 'firefox-mv2'),
};

/** Starts a browser with the built extension, or with another folder's. */
export function start(
  name: BrowserName,
  options: Omit<RigOptions, 'extension'> & { extension?: string },
): Promise<Rig> {
  const whole = { extension: builds[name], ...options };
  return name === 'chromium' ? startChromium(whole) : startFirefox(whole);
}
