import { browser } from 'wxt/browser';
import type { Count } from '../../lib/messages/background.ts';

const sizes = [16, 32, 48] as const;
const icon = (prefix: string) =>
  Object.fromEntries(sizes.map((size) => [size, `/icon/${prefix}${size}.png`]));

/**
 * Shows the number of passages on a tab's icon, none while it is not read; the grey icon where the site is off. All is
 * asked for at once: counts follow each other within milliseconds, and the last one has to win in every part.
 */
export async function showCount(tabId: number, passages: Count): Promise<void> {
  const action = browser.action ?? browser.browserAction;
  const text = typeof passages !== 'number' || !passages ? '' : passages > 999 ? '999+' : String(passages);
  try {
    await Promise.all([
      action.setBadgeText({ tabId, text }),
      action.setBadgeBackgroundColor({ tabId, color: '#0d6f5c' }),
      action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
      action.setIcon({ tabId, path: icon(passages === 'off' ? 'off-' : '') }),
    ]);
  } catch {
    // The tab was closed in the meantime.
  }
}
