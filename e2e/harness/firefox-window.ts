/**
 * Firefox's own window, reached over WebDriver BiDi in its `moz:scope: chrome` (needs --remote-allow-system-access).
 * From there the real icon is clicked, and scripts run inside the extension's pages, many of which are no tabs.
 */
import type { Browser } from 'puppeteer-core';
import { toolbarScript } from './firefox-inside.ts';
import type { ShownToolbar } from './rig.ts';

interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}
interface Context {
  readonly context: string;
  readonly url: string;
}
type Evaluated =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

// Names of Firefox's window; functions below run there.
declare const CustomizableUI: { addWidgetToArea(widget: string, area: string): void };
declare const SidebarController: { readonly isOpen: boolean; hide(): void };
declare const ChromeUtils: {
  requestProcInfo(): Promise<{ children: readonly { readonly type: string; readonly pid: number }[] }>;
};
declare const Services: {
  locale: { availableLocales: string[]; requestedLocales: string[]; appLocaleAsBCP47: string };
  prefs: {
    setIntPref(name: string, value: number): void;
    setStringPref(name: string, value: string): void;
  };
  wm: { getEnumerator(kind: string): Iterable<Window> };
};
declare const Ci: { readonly nsITextInputProcessor: unknown };
declare const Cc: Record<string, { createInstance(kind: unknown): KeyProcessor }>;
interface KeyProcessor {
  readonly KEY_NON_PRINTABLE_KEY: number;
  readonly KEY_DONT_DISPATCH_MODIFIER_KEY_EVENT: number;
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent, flags: number): void;
  keyup(event: KeyboardEvent, flags: number): void;
}
/** The element in Firefox's window that shows a page. */
export interface RemoteBrowser extends HTMLElement {
  readonly messageManager: {
    loadFrameScript(url: string, later: boolean): void;
    addMessageListener(name: string, listener: (message: { data: never }) => void): void;
    removeMessageListener(name: string, listener: unknown): void;
    sendAsyncMessage(name: string, data: object): void;
  };
  readonly browsingContext: {
    /** "print", "screen", or empty for the real one. */
    mediumOverride: string;
    readonly currentWindowGlobal: {
      drawSnapshot(rect: null, scale: number, color: string): Promise<ImageBitmap>;
    };
  };
}
declare const gBrowser: { readonly selectedBrowser: HTMLElement };
declare const gURLBar: { focus(): void };
interface Menu extends HTMLElement {
  activateItem(item: Element): void;
}
export interface MouseWindow {
  synthesizeMouseEvent(
    type: string,
    x: number,
    y: number,
    data: object,
    options: object,
    done: () => void,
  ): void;
}

export class FirefoxWindow {
  /** The extension's id. */
  readonly extension: string;
  readonly #connection: Connection;
  readonly #context: string;
  /** Firefox makes element ids of extension ids in this way. */
  readonly #widget: string;

  constructor(connection: Connection, context: string, extension: string) {
    this.#connection = connection;
    this.#context = context;
    this.extension = extension;
    this.#widget = extension.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');
  }

  static async of(browser: Browser, extension: string): Promise<FirefoxWindow> {
    const { connection } = browser as unknown as { connection: Connection };
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = result as { contexts: readonly Context[] };
    const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
    if (!window) throw new Error("Firefox's window is not among its contexts.");
    return new FirefoxWindow(connection, window.context, extension);
  }

  /** Evaluates an expression in the window, with the browser's own rights; it gives JSON. */
  async evaluate<Result>(expression: string): Promise<Result> {
    const { result } = await this.#connection.send('script.evaluate', {
      expression,
      target: { context: this.#context },
      awaitPromise: true,
    });
    const evaluated = result as Evaluated;
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
    const { value } = evaluated.result;
    return value === undefined ? (undefined as Result) : JSON.parse(value);
  }

  #run<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.evaluate(`(async () => JSON.stringify(await (${run})(...${JSON.stringify(args)})))()`);
  }

  /** Makes a language the interface's, also where its language pack is missing: extensions then get its texts. */
  speak(language: string): Promise<string> {
    return this.#run((wanted) => {
      Services.locale.availableLocales = [...new Set([wanted, 'en-US'])];
      Services.locale.requestedLocales = [wanted];
      return Services.locale.appLocaleAsBCP47;
    }, language);
  }

  /** Pages follow one preference, the browser's own parts (the sidebar among them) the other. */
  async setDark(dark: boolean): Promise<void> {
    await this.#run((on) => {
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', on ? 0 : 1);
      Services.prefs.setIntPref('ui.systemUsesDarkTheme', on ? 1 : 0);
    }, dark);
  }

  /** Keeps what is downloaded in this folder, or where Firefox would. */
  async setDownloads(folder: string | null): Promise<void> {
    await this.#run((path) => {
      Services.prefs.setIntPref('browser.download.folderList', path ? 2 : 1);
      Services.prefs.setStringPref('browser.download.dir', path ?? '');
    }, folder);
  }

  /** Closes all windows but this. */
  async closeOthers(): Promise<void> {
    await this.#run(() => {
      for (const each of [...Services.wm.getEnumerator('navigator:browser')])
        if (each !== window) each.close();
    });
  }

  /** Takes back what tests have done to the window's looks. */
  async reset(): Promise<void> {
    await this.setDark(false);
    await this.#run(() => document.getElementById('sidebar-box')?.style.removeProperty('width'));
  }

  /** Puts the icon on the toolbar, where users who use it have it; new ones lie in a menu. */
  async pinIcon(): Promise<void> {
    await this.#run(
      (widget) => CustomizableUI.addWidgetToArea(`${widget}-browser-action`, 'nav-bar'),
      this.#widget,
    );
  }

  async clickIcon(): Promise<void> {
    await this.#run((widget) => document.getElementById(`${widget}-BAP`)!.click(), this.#widget);
  }

  async closeSidebar(): Promise<void> {
    await this.#run(() => SidebarController.hide());
  }

  /** Opens the page's context menu with the mouse, and takes the extension's entry. */
  async chooseMenu(at: { readonly x: number; readonly y: number }): Promise<void> {
    await this.#run(
      async (widget, x, y) => {
        const menu = document.getElementById('contentAreaContextMenu') as Menu;
        const shown = new Promise((done) => menu.addEventListener('popupshown', done, { once: true }));
        const { left, top } = gBrowser.selectedBrowser.getBoundingClientRect();
        const options = { isAsyncEnabled: true };
        const data = { button: 2, buttons: 0, clickCount: 1 };
        (window as unknown as MouseWindow).synthesizeMouseEvent(
          'contextmenu',
          left + x,
          top + y,
          data,
          options,
          () => {},
        );
        await shown;
        const item = menu.querySelector(`[id^="${widget}-menuitem-"]`);
        if (!item) throw new Error('The context menu has no entry of the extension.');
        const hidden = new Promise((done) => menu.addEventListener('popuphidden', done, { once: true }));
        menu.activateItem(item);
        await hidden;
      },
      this.#widget,
      at.x,
      at.y,
    );
  }

  /**
   * Presses Alt+Shift and a letter. The focus is in the address bar: Firefox takes no shortcut from a made key that a
   * page's process had first.
   */
  async pressAltShift(letter: string): Promise<void> {
    await this.#run((pressed) => {
      gURLBar.focus();
      const keys = Cc['@mozilla.org/text-input-processor;1']!.createInstance(Ci.nsITextInputProcessor);
      keys.beginInputTransactionForTests(window);
      const held = [
        new KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: 18 }),
        new KeyboardEvent('', { key: 'Shift', code: 'ShiftLeft', keyCode: 16 }),
      ];
      const flags = keys.KEY_NON_PRINTABLE_KEY | keys.KEY_DONT_DISPATCH_MODIFIER_KEY_EVENT;
      for (const each of held) keys.keydown(each, flags);
      const key = new KeyboardEvent('', {
        key: pressed,
        code: `Key${pressed}`,
        keyCode: pressed.charCodeAt(0),
      });
      keys.keydown(key, 0);
      keys.keyup(key, 0);
      for (const each of held.toReversed()) keys.keyup(each, flags);
      gBrowser.selectedBrowser.focus();
    }, letter);
  }

  badge(): Promise<string> {
    return this.#run(
      (widget) => document.getElementById(`${widget}-BAP`)!.getAttribute('badge') ?? '',
      this.#widget,
    );
  }

  /** The toolbar on the page of the window's tab: only the browser itself sees into its closed shadow tree. */
  async toolbar(): Promise<ShownToolbar | null> {
    return this.#run((script) => {
      const { messageManager } = gBrowser.selectedBrowser as unknown as RemoteBrowser;
      return new Promise<ShownToolbar | null>((done) => {
        const listen = ({ data }: { data: never }) => {
          messageManager.removeMessageListener('e2e:toolbar', listen);
          done(data);
        };
        messageManager.addMessageListener('e2e:toolbar', listen);
        messageManager.loadFrameScript(
          `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
          false,
        );
      });
    }, toolbarScript);
  }

  /** Process ids of the processes that run extensions. */
  extensionProcesses(): Promise<readonly number[]> {
    return this.#run(async () => {
      const { children } = await ChromeUtils.requestProcInfo();
      return children.filter(({ type }) => type === 'extension').map(({ pid }) => pid);
    });
  }
}
