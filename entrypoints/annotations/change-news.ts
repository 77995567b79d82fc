import { type Browser, browser } from 'wxt/browser';
import { AnnotationsChanged, mostChanged } from '../../lib/messages/annotations.ts';
import { receive } from '../../lib/messages/receive.ts';
import { isContentScript, isOurs } from './senders.ts';

/**
 * Tells all other pages of the extension, and through the background all tabs, that these annotations have changed.
 * @param ids of the annotations; none when everything may have
 */
export function announceChange(ids: readonly string[]): void {
  const news: AnnotationsChanged = {
    type: 'annotations-changed',
    ids: ids.length > mostChanged ? [] : [...ids],
  };
  // Nobody there to hear it is no fault: whoever comes later reads the store.
  browser.runtime.sendMessage(news).catch(() => undefined);
}

/** Calls back with the ids of what others have changed, until the signal. */
export function hearChanges(listener: (ids: readonly string[]) => void, signal?: AbortSignal): void {
  const heard = (raw: unknown, sender: Browser.runtime.MessageSender) => {
    if (!isOurs(sender) || isContentScript(sender)) return;
    const news = receive(AnnotationsChanged, raw);
    if (news) listener(news.ids);
  };
  browser.runtime.onMessage.addListener(heard);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(heard));
}
