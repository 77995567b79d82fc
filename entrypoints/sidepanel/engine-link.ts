import { type Browser, browser } from 'wxt/browser';
import type { ToBackground } from '../../lib/messages/background.ts';
import { enginePort, FromEngine, type ToEngine } from '../../lib/messages/engine.ts';
import { receive } from '../../lib/messages/receive.ts';

/** Milliseconds before the first and the last try to reach the engine again. */
const waits = { first: 200, last: 5_000 };
/** Tries in a row after which the user is told. */
const triesBeforeTold = 4;

export interface EngineLink {
  /** Asks for matches; kept, and asked again if the engine has to be started anew. */
  match(request: Extract<ToEngine, { type: 'match' }>): void;
  /** These first, from now on. */
  first(ids: string[]): void;
  retry(): void;
  /** Forgets what was asked: another page is beside the panel. */
  forget(): void;
}

/** The panel's line to the engine. It outlives the engine's owner: a lost port is opened again and asked anew. */
export function linkToEngine(heard: (message: FromEngine) => void): EngineLink {
  let port: Browser.runtime.Port | undefined;
  let asked: Extract<ToEngine, { type: 'match' }> | undefined;
  let wait = waits.first;
  let opening = false;
  /** Tries since the engine was last heard. */
  let tries = 0;

  const open = async () => {
    if (port || opening || !asked) return;
    opening = true;
    const start: ToBackground = { type: 'start-engine' };
    const started = await browser.runtime.sendMessage(start).catch(() => false);
    opening = false;
    if (started !== true) return again();
    if (!asked) return;
    const mine = browser.runtime.connect({ name: enginePort });
    port = mine;
    mine.onMessage.addListener((raw: unknown) => {
      const message = receive(FromEngine, raw);
      if (!message || port !== mine) return;
      wait = waits.first;
      tries = 0;
      heard(message);
    });
    mine.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      if (port !== mine) return;
      port = undefined;
      again();
    });
    mine.postMessage(asked);
  };

  const again = () => {
    tries += 1;
    if (tries === triesBeforeTold) {
      heard({ type: 'failed', fault: 'crashed', detail: 'The page that owns the engine cannot be started.' });
    }
    setTimeout(() => void open(), wait);
    wait = Math.min(wait * 2, waits.last);
  };

  return {
    match(request) {
      asked = request;
      if (port) port.postMessage(request);
      else void open();
    },
    first(ids) {
      if (asked) asked = { ...asked, first: ids };
      port?.postMessage({ type: 'first', ids } satisfies ToEngine);
    },
    retry() {
      wait = waits.first;
      tries = 0;
      if (port) port.postMessage({ type: 'retry' } satisfies ToEngine);
      else void open();
    },
    forget() {
      asked = undefined;
      const old = port;
      port = undefined;
      old?.disconnect();
    },
  };
}
