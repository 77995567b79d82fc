import { browser } from 'wxt/browser';
import { EngineHost } from '../../lib/engine/host.ts';
import { enginePort } from '../../lib/messages/engine.ts';
import { isContentScript, isOurs } from '../annotations/senders.ts';

/**
 * Serves the panels that connect with the engine. Called once, in the page that owns the engine's worker.
 * @param onUnused told when the engine was ended and no panel is connected
 */
export function serveEngine(onUnused?: () => void): void {
  const host = new EngineHost({
    createWorker: () => new Worker(browser.runtime.getURL('/engine-worker.js')),
    base: browser.runtime.getURL('/'),
    threads: Math.min(2, navigator.hardwareConcurrency),
    ...(onUnused && { onUnused }),
  });
  browser.runtime.onConnect.addListener((port) => {
    const { name, sender } = port;
    // What the engine tells of threads has the user's corrections in it.
    if (name === enginePort && sender && isOurs(sender) && !isContentScript(sender)) host.connect(port);
  });
}
