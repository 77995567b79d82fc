import { browser } from 'wxt/browser';
import { ToBackground } from '../../lib/messages/background.ts';
import { receive } from '../../lib/messages/receive.ts';
import { isContentScript, isOurs } from '../annotations/senders.ts';
import { readTab } from './read-tab.ts';
import { showCount } from './show-count.ts';
import { startEngine } from './start-engine.ts';

/** Answers the one-off messages of content scripts and panels. */
export function answerMessages(): void {
  browser.runtime.onMessage.addListener((raw, sender, answer) => {
    if (!isOurs(sender)) return;
    const message = receive(ToBackground, raw);
    if (!message) return;

    if (message.type === 'count') {
      // A page rendered before the user goes to it stands behind the tab's own; it tells again when it comes forward.
      if (sender.documentLifecycle === 'prerender') return;
      if (sender.tab?.id !== undefined) void showCount(sender.tab.id, message.passages);
      return;
    }
    // The others come from our own pages only.
    if (isContentScript(sender)) return;
    const done = message.type === 'start-engine' ? startEngine() : readTab(message.tab);
    done.then(answer, (error: unknown) => {
      console.error(error);
      answer(false);
    });
    return true;
  });
}
