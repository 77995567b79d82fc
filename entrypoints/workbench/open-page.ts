import { browser } from 'wxt/browser';
import type { AnnotationsToPage } from '../../lib/messages/annotations.ts';

/** Ms between two attempts to reach a page that is loading, and how many are made. */
const pause = 500;
const attempts = 60;

/**
 * Opens a page in a tab, and has it scroll to an annotation as soon as its content script answers. Only addresses of the
 * web are opened: an imported one may be anything.
 */
export async function openPage(address: string, id: string): Promise<void> {
  if (!/^https?:\/\//i.test(address)) return;
  const tab = await browser.tabs.create({ url: address });
  if (tab.id === undefined) return;
  const message: AnnotationsToPage = { type: 'show-annotation', id };
  for (let i = 0; i < attempts; i++) {
    await new Promise((next) => setTimeout(next, pause));
    try {
      if ((await browser.tabs.sendMessage(tab.id, message)) === true) return;
    } catch {
      // Nobody there yet; or never, on a page that may not be read.
      if (!(await browser.tabs.get(tab.id).catch(() => null))) return;
    }
  }
}
