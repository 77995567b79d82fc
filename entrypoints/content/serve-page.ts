import { type Browser, browser } from 'wxt/browser';
import { AnnotationsToPage } from '../../lib/messages/annotations.ts';
import { Ping } from '../../lib/messages/page.ts';
import { receive } from '../../lib/messages/receive.ts';
import { isSiteOff, watchSite } from '../../lib/store/sites.ts';
import { panelPorts } from './panel-ports.ts';
import { type PageReading, readPassages } from './read-passages.ts';
import { tellCount } from './tell-count.ts';

/**
 * Reads the page while its site is switched on, and serves the panels beside it, until the content script's end.
 * @param retired whether the extension has gone from under this script (an update), which then ends
 */
export async function servePage(signal: AbortSignal, retired: () => boolean): Promise<void> {
  // A browser's PDF view is a document too, but not one with text.
  if (document.contentType === 'application/pdf') return;

  let reading: PageReading | undefined;
  // Before anything is awaited: whoever knows that the script runs may connect.
  const ports = panelPorts(signal, {
    heard: (message) => reading?.hear(message),
    left: () => reading?.alone(),
  });
  /** What was asked of annotations before it was known whether this site is read. */
  let early: AnnotationsToPage[] = [];
  const hearOneOff = (
    raw: unknown,
    sender: Browser.runtime.MessageSender,
    answer: (there: boolean) => void,
  ) => {
    if (sender.id !== browser.runtime.id) return;
    if (receive(Ping, raw)) return answer(true);
    const message = receive(AnnotationsToPage, raw);
    if (!message) return;
    if (reading) reading.hearOfAnnotations(message);
    else if (!decided) early.push(message);
    answer(true);
  };
  browser.runtime.onMessage.addListener(hearOneOff);

  let decided = false;
  const turn = (off: boolean) => {
    decided = true;
    reading?.end();
    reading = undefined;
    if (signal.aborted) return;
    ports.forget('reading', 'passages', 'in-view', 'off', 'failed', 'anchors', 'store-fault', 'reattaching');
    const asked = early;
    early = [];
    if (!off) {
      reading = readPassages(document, ports, signal, retired);
      for (const message of asked) reading.hearOfAnnotations(message);
      return;
    }
    ports.tell({ type: 'off', host: location.hostname });
    tellCount('off');
  };

  const unwatch = watchSite(location.hostname, turn);
  signal.addEventListener('abort', () => {
    unwatch();
    browser.runtime.onMessage.removeListener(hearOneOff);
  });
  // Settings that cannot be read switch nothing off.
  const off = await isSiteOff(location.hostname).catch(() => false);
  if (!decided) turn(off);
}
