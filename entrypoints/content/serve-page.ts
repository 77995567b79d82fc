import { browser } from 'wxt/browser';
import { Ping } from '../../lib/messages/page.ts';
import { receive } from '../../lib/messages/receive.ts';
import { isSiteOff, watchSite } from '../../lib/store/sites.ts';
import { readPassages } from './read-passages.ts';
import { tellCount } from './tell-count.ts';

/** Reads the page while its site is switched on, until the content script's end. */
export async function servePage(signal: AbortSignal): Promise<void> {
  const answerPing = (message: unknown, _: unknown, answer: (there: boolean) => void) => {
    if (receive(Ping, message)) answer(true);
  };
  browser.runtime.onMessage.addListener(answerPing);

  let reading: AbortController | undefined;
  const turn = (off: boolean) => {
    reading?.abort();
    if (signal.aborted) return;
    if (off) return tellCount('off');
    reading = new AbortController();
    readPassages(document, AbortSignal.any([signal, reading.signal]));
  };

  const unwatch = watchSite(location.hostname, turn);
  signal.addEventListener('abort', () => {
    unwatch();
    browser.runtime.onMessage.removeListener(answerPing);
  });
  turn(await isSiteOff(location.hostname));
}
