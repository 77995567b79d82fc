import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../../scripts/browsers.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import type { Rig, RigOptions } from './rig.ts';

/** Folders that the build writes. */
export const builds: Record<BrowserName, string> = {
  chromium: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../.output/firefox-mv2', import.meta.url)),
};

/** Starts a browser with the built extension, or with another folder's. */
export function start(
  name: BrowserName,
  options: Omit<RigOptions, 'extension'> & { extension?: string },
): Promise<Rig> {
  const whole = { extension: builds[name], ...options };
  return name === 'chromium' ? startChromium(whole) : startFirefox(whole);
}
