import { browser } from 'wxt/browser';
import { Ping } from '../../lib/messages/page.ts';
import { receive } from '../../lib/messages/receive.ts';
import { isSiteOff, watchSite } from '../../lib/store/sites.ts';
import { panelPorts } from './panel-ports.ts';
import { type PageReading, readPassages } from './read-passages.ts';
import { tellCount } from './tell-count.ts';

/** Reads the page while its site is switched on, and serves the panels beside it, until the content script's end. */
export async function servePage(signal: AbortSignal): Promise<void> {
  // A browser's PDF view is a document too, but not one with text.
  if (document.contentType === 'application/pdf') return;

  let reading: PageReading | undefined;
  // Before anything is awaited: whoever knows that the script runs may connect.
  const ports = panelPorts(signal, {
    heard: (message) => reading?.hear(message),
    left: () => reading?.hear({ type: 'light', id: null }),
  });
  const answerPing = (message: unknown, _: unknown, answer: (there: boolean) => void) => {
    if (receive(Ping, message)) answer(true);
  };
  browser.runtime.onMessage.addListener(answerPing);

  let decided = false;
  const turn = (off: boolean) => {
    decided = true;
    reading?.end();
    reading = undefined;
    if (signal.aborted) return;
    ports.forget('reading', 'passages', 'in-view', 'off', 'failed');
    if (!off) {
      reading = readPassages(document, ports, signal);
      return;
    }
    ports.tell({ type: 'off', host: location.hostname });
    tellCount('off');
  };

  const unwatch = watchSite(location.hostname, turn);
  signal.addEventListener('abort', () => {
    unwatch();
    browser.runtime.onMessage.removeListener(answerPing);
  });
  // Settings that cannot be read switch nothing off.
  const off = await isSiteOff(location.hostname).catch(() => false);
  if (!decided) turn(off);
}
