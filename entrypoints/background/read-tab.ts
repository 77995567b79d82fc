import { browser } from 'wxt/browser';
import type { Asked } from '../../lib/messages/background.ts';
import { Ping } from '../../lib/messages/page.ts';

/** Where WXT puts the content script; the same file that the manifest names for *.gov.cn. */
const script = '/content-scripts/content.js';

/**
 * Reads a tab's page because the user asked for it. Needs access to the tab: *.gov.cn, or `activeTab` after the icon,
 * the shortcut or the menu was used on it. A page that is being read already is left alone.
 */
export async function readTab(tabId: number): Promise<Asked> {
  if (await isThere(tabId)) return 'reading';
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [script] });
    return 'reading';
  } catch (error) {
    // Both browsers tell a missing permission ("Cannot access contents of …", "Missing host permission for the tab")
    // from a page of their own ("Cannot access a chrome:// URL", "Cannot access …") only by words.
    return /permission|Cannot access contents/i.test(String(error)) ? 'no-access' : 'not-a-page';
  }
}

/** Whether a content script of this version answers in the tab; one of an older version no longer hears us. */
async function isThere(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, Ping.literal, { frameId: 0 })) === true;
  } catch {
    return false;
  }
}
