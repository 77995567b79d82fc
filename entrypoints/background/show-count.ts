import { browser } from 'wxt/browser';
import type { Count } from '../../lib/messages/background.ts';

const sizes = [16, 32, 48] as const;
const icon = (prefix: string) =>
  Object.fromEntries(sizes.map((size) => [size, `/icon/${prefix}${size}.png`]));

/** Shows the number of passages on a tab's icon, none while it is not read; the grey icon where the site is off. */
export async function showCount(tabId: number, passages: Count): Promise<void> {
  const action = browser.action ?? browser.browserAction;
  const text = typeof passages !== 'number' || !passages ? '' : passages > 999 ? '999+' : String(passages);
  try {
    await action.setIcon({ tabId, path: icon(passages === 'off' ? 'off-' : '') });
    await action.setBadgeBackgroundColor({ tabId, color: '#0d6f5c' });
    await action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
    await action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed in the meantime.
  }
}
