import { browser } from 'wxt/browser';

/** Shows the number of passages on a tab's icon; none while it is not read. */
export async function showCount(tabId: number, passages: number | null): Promise<void> {
  const action = browser.action ?? browser.browserAction;
  const text = passages === null ? '' : passages > 999 ? '999+' : String(passages);
  try {
    await action.setBadgeBackgroundColor({ tabId, color: passages ? '#b3372b' : '#6b7280' });
    await action.setBadgeText({ tabId, text });
    await action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed in the meantime.
  }
}
