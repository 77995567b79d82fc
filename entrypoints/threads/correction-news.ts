import { type Browser, browser } from 'wxt/browser';
import { CorrectionsChanged } from '../../lib/messages/corrections.ts';
import { receive } from '../../lib/messages/receive.ts';
import { isContentScript, isOurs } from '../annotations/senders.ts';

/** Tells all other pages of the extension, and the background, that the corrections have changed. */
export function announceCorrections(): void {
  const news: CorrectionsChanged = { type: 'corrections-changed' };
  // Nobody there to hear it is no fault: whoever comes later reads the store.
  browser.runtime.sendMessage(news).catch(() => undefined);
}

/** Calls back when others have changed the corrections, until the signal. */
export function hearCorrections(listener: () => void, signal?: AbortSignal): void {
  const heard = (raw: unknown, sender: Browser.runtime.MessageSender) => {
    if (!isOurs(sender) || isContentScript(sender)) return;
    if (receive(CorrectionsChanged, raw)) listener();
  };
  browser.runtime.onMessage.addListener(heard);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(heard));
}
