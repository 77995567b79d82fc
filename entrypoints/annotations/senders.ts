import { browser } from 'wxt/browser';

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: unknown;
}

/** Whether a page of the extension, or its background, sent a message: not another extension. */
export const isOurs = ({ id }: Sender): boolean => id === browser.runtime.id;

/** Whether a script in a page of the web sent it. The page's process is not ours, so it may ask for little. */
export const isContentScript = ({ tab, url }: Sender): boolean =>
  tab !== undefined && !url?.startsWith(browser.runtime.getURL('/'));
