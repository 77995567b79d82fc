import { browser } from 'wxt/browser';

/**
 * Asks the browser not to clear the extension's storage by itself, and says whether it has promised so; null when it does
 * not say. Firefox grants it without a question. Chromium denies it to extensions, but exempts those with
 * `unlimitedStorage` (https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies). To be called in
 * a page: Chromium's service worker has no `persist`.
 */
export async function askToPersist(): Promise<boolean | null> {
  try {
    const { storage } = navigator;
    if (await storage.persisted()) return true;
    if (await storage.persist?.()) return true;
    if (import.meta.env.BROWSER === 'firefox') return false;
    return browser.runtime.getManifest().permissions?.includes('unlimitedStorage') ?? false;
  } catch {
    return null;
  }
}

/** Bytes used and allowed; null where the browser does not say. */
export async function storageUse(): Promise<{ readonly used: number | null; readonly quota: number | null }> {
  try {
    const { usage = null, quota = null } = await navigator.storage.estimate();
    return { used: usage, quota };
  } catch {
    return { used: null, quota: null };
  }
}
