import { type Browser, browser } from 'wxt/browser';
import type { PageState } from '../../components/view.ts';
import { Asked, ToBackground } from '../../lib/messages/background.ts';
import { FromPage, pagePort, type ToPage } from '../../lib/messages/page.ts';
import { receive } from '../../lib/messages/receive.ts';
import { isSiteOff } from '../../lib/store/sites.ts';
import { describeTab } from './describe-tab.ts';

/** Ms in which a page's script says something on a new line; a browser may leave a line open that leads nowhere. */
const silence = 3_000;
/** Ms until a page that is still loading is looked at again. */
const lookAgain = 500;

export interface TabLinkListener {
  /** Another page stands beside the panel now, or none that is read. */
  changed(state: PageState): void;
  heard(message: FromPage): void;
}

/** The panel's line to the page of its window's active tab. */
export interface TabLink {
  send(message: ToPage): void;
  /** Has the page read because the user asked for it. */
  read(): void;
  /** Looks again at a tab that was not read (its site was switched on again). */
  look(): void;
}

/** Follows the active tab of the panel's own window and keeps a port to its content script. */
export function linkToActiveTab(listener: TabLinkListener): TabLink {
  let windowId: number | undefined;
  let tabId: number | undefined;
  let port: Browser.runtime.Port | undefined;
  /** The tab was asked for already, since it was last loaded: a page that cannot be read is not asked for ever. */
  let asked = false;

  const drop = () => {
    const old = port;
    port = undefined;
    old?.disconnect();
  };

  const connect = () => {
    if (tabId === undefined || port) return;
    const mine = browser.tabs.connect(tabId, { name: pagePort, frameId: 0 });
    port = mine;
    const lost = () => {
      clearTimeout(patience);
      void browser.runtime.lastError; // "Could not establish connection" only says that no content script runs there.
      if (port !== mine) return;
      port = undefined;
      void explain();
    };
    const patience = setTimeout(() => {
      mine.disconnect();
      lost();
    }, silence);
    mine.onMessage.addListener((raw: unknown) => {
      clearTimeout(patience);
      const message = receive(FromPage, raw);
      if (message && port === mine) listener.heard(message);
    });
    mine.onDisconnect.addListener(lost);
  };

  /** No content script answers: find out why, and have a government page read that was open before we came. */
  const explain = async () => {
    const id = tabId;
    if (id === undefined) return;
    const tab = await browser.tabs.get(id).catch(() => undefined);
    if (!tab || tabId !== id || port) return;
    const state = describeTab(tab.url, tab.status);
    if ('host' in state && (await isSiteOff(state.host))) {
      if (tabId === id && !port) listener.changed({ is: 'switched-off', host: state.host });
      return;
    }
    if (tabId !== id || port) return;
    if (state.is === 'waiting') setTimeout(connect, lookAgain);
    if (state.is !== 'reading') return listener.changed(state);
    // The script went in and nobody answers: a PDF, or another document that is none of a page.
    if (asked) return listener.changed({ is: 'not-a-page' });
    listener.changed({ is: 'reading', part: null });
    await ask(true);
  };

  /** @param government the browser gives us these pages without being asked, so one that it refuses is no page */
  const ask = async (government: boolean) => {
    const id = tabId;
    if (id === undefined) return;
    asked = true;
    const message: ToBackground = { type: 'read-tab', tab: id };
    const answer = receive(Asked, await browser.runtime.sendMessage(message).catch(() => undefined));
    if (tabId !== id || port) return;
    if (answer === 'reading') return connect();
    const closed = government || answer === 'not-a-page';
    listener.changed(closed ? { is: 'not-a-page' } : { is: 'not-government', host: '', canRead: false });
  };

  const turnTo = (id: number | undefined) => {
    drop();
    tabId = id;
    asked = false;
    listener.changed({ is: 'waiting' });
    connect();
  };

  browser.tabs.onActivated.addListener((info) => {
    if (info.windowId === windowId) turnTo(info.tabId);
  });
  browser.tabs.onUpdated.addListener((id, change) => {
    if (id !== tabId) return;
    if (change.status === 'loading') {
      asked = false;
      if (!port) listener.changed({ is: 'waiting' });
    }
    if (change.status === 'complete') connect();
  });
  // A content script tells that it is there by telling its count.
  browser.runtime.onMessage.addListener((raw, sender) => {
    if (sender.tab?.id === tabId && receive(ToBackground, raw)?.type === 'count') connect();
  });

  void (async () => {
    windowId = (await browser.windows.getCurrent()).id;
    const [tab] = await browser.tabs.query({ active: true, windowId });
    turnTo(tab?.id);
  })();

  return {
    send: (message) => port?.postMessage(message),
    read() {
      if (port) port.postMessage({ type: 'read-again' } satisfies ToPage);
      else void ask(false);
    },
    look: connect,
  };
}
