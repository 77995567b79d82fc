import { browser } from 'wxt/browser';
import type { Count, ToBackground } from '../../lib/messages/background.ts';

/**
 * Tells the background what its icon is to show, and panels that this page can be connected to. Nobody may hear it:
 * after an update of the extension the old content script is on its own.
 */
export function tellCount(passages: Count): void {
  const message: ToBackground = { type: 'count', passages };
  try {
    browser.runtime.sendMessage(message).catch(() => undefined);
  } catch {
    // "Extension context invalidated" is thrown, not rejected.
  }
}
