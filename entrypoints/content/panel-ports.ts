import { type Browser, browser } from 'wxt/browser';
import { type FromPage, pagePort, ToPage } from '../../lib/messages/page.ts';
import { receive } from '../../lib/messages/receive.ts';

/** Panels beside this page: one usually, several when its tab moves between windows. */
export interface PanelPorts {
  /** Tells all panels, and those that come later the last message of each type that still holds. */
  tell(message: FromPage): void;
  /** Forgets types of messages that no longer hold. */
  forget(...types: readonly FromPage['type'][]): void;
  /** Whether there is a panel now. */
  readonly some: boolean;
  /** Tells the panel that is about to open, if one does soon. */
  leave(message: FromPage): void;
}

/** What holds until it is replaced; the others are moments. */
const lasting: ReadonlySet<FromPage['type']> = new Set([
  'reading',
  'passages',
  'in-view',
  'off',
  'failed',
  'anchors',
  'store-fault',
  'reattaching',
]);

/** Ms in which a panel that the user has asked for opens; a message left for it means nothing to a later one. */
const opening = 10_000;

/** Listens for panels until the signal; `heard` gets what they say, `left` is called when the last one is gone. */
export function panelPorts(
  signal: AbortSignal,
  { heard, left }: { heard(message: ToPage): void; left(): void },
): PanelPorts {
  const ports = new Set<Browser.runtime.Port>();
  const last = new Map<FromPage['type'], FromPage>();
  let waiting: { readonly message: FromPage; readonly at: number } | undefined;

  const connected = (port: Browser.runtime.Port) => {
    if (port.name !== pagePort || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onMessage.addListener((raw: unknown) => {
      const message = receive(ToPage, raw);
      if (message) heard(message);
    });
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      ports.delete(port);
      if (!ports.size) left();
    });
    // Something at once in any case: a panel takes silence for nobody there.
    if (!last.size) post(port, { type: 'reading', read: 0, total: 0 });
    for (const message of last.values()) post(port, message);
    if (waiting && performance.now() - waiting.at < opening) post(port, waiting.message);
    waiting = undefined;
  };

  const post = (port: Browser.runtime.Port, message: FromPage) => {
    try {
      port.postMessage(message);
    } catch {
      // Closed by the browser without a word: back/forward cache, an update of the extension.
      ports.delete(port);
    }
  };

  browser.runtime.onConnect.addListener(connected);
  // Those of before are closed, and nobody was told: panels connect anew when the page says that it is there again.
  const returned = ({ isTrusted, persisted }: PageTransitionEvent) => {
    if (!isTrusted || !persisted || !ports.size) return;
    for (const port of ports) port.disconnect();
    ports.clear();
    left();
  };
  window.addEventListener('pageshow', returned, { signal });
  signal.addEventListener('abort', () => {
    browser.runtime.onConnect.removeListener(connected);
    for (const port of ports) port.disconnect();
    ports.clear();
  });

  return {
    tell(message) {
      if (lasting.has(message.type)) last.set(message.type, message);
      for (const port of ports) post(port, message);
    },
    forget(...types) {
      for (const type of types) last.delete(type);
    },
    get some() {
      return ports.size > 0;
    },
    leave(message) {
      waiting = { message, at: performance.now() };
    },
  };
}
