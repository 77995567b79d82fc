import type { GenericSchema, InferOutput } from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { receive } from '../../lib/messages/receive.ts';
import { isContentScript, isOurs } from './senders.ts';

/** Tells all other pages of the extension, and the background. Nobody there to hear it is no fault: whoever comes later reads the store. */
export function tellOurs(news: object): void {
  browser.runtime.sendMessage(news).catch(() => undefined);
}

/** Calls back with news of this form from our own pages, never from content scripts, until the signal. */
export function hearOurs<S extends GenericSchema>(
  form: S,
  listener: (news: InferOutput<S>) => void,
  signal?: AbortSignal,
): void {
  const heard = (raw: unknown, sender: Browser.runtime.MessageSender) => {
    if (!isOurs(sender) || isContentScript(sender)) return;
    const news = receive(form, raw);
    if (news) listener(news);
  };
  browser.runtime.onMessage.addListener(heard);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(heard));
}
