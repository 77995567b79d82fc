/**
 * Firefox's own window, reached over WebDriver BiDi in its `moz:scope: chrome` (needs --remote-allow-system-access).
 * From there the real icon is clicked, and scripts run inside the sidebar and the background page, which are no tabs.
 */
import type { Browser } from 'puppeteer-core';
import { insideScript, toolbarScript } from './firefox-inside.ts';
import type { Realm, ShownToolbar } from './rig.ts';
import { until } from './until.ts';

/** Kinds of the extension's views as Firefox names them; `tab` is a page in a tab or a window of its own. */
type View = 'sidebar' | 'background' | 'tab';

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
declare const Services: {
  locale: { availableLocales: string[]; requestedLocales: string[]; appLocaleAsBCP47: string };
  prefs: { setIntPref(name: string, value: number): void };
};
declare const Ci: { readonly nsITextInputProcessor: unknown };
declare const Cc: Record<string, { createInstance(kind: unknown): KeyProcessor }>;
interface KeyProcessor {
  readonly KEY_NON_PRINTABLE_KEY: number;
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent, flags: number): void;
  keyup(event: KeyboardEvent, flags: number): void;
}
interface Views {
  readonly extension: { readonly views: Iterable<{ viewType: string; xulBrowser: RemoteBrowser }> };
}
declare const WebExtensionPolicy: { getByID(id: string): Views };
interface RemoteBrowser extends HTMLElement {
  readonly messageManager: {
    loadFrameScript(url: string, later: boolean): void;
    addMessageListener(name: string, listener: (message: { data: never }) => void): void;
    removeMessageListener(name: string, listener: unknown): void;
    sendAsyncMessage(name: string, data: object): void;
  };
  readonly browsingContext: {
    readonly currentWindowGlobal: {
      drawSnapshot(rect: null, scale: number, color: string): Promise<ImageBitmap>;
    };
  };
}
declare const gBrowser: { readonly selectedBrowser: HTMLElement };
interface Menu extends HTMLElement {
  activateItem(item: Element): void;
}
interface Holding {
  held?: Worker[];
  Worker: typeof Worker;
}
interface MouseWindow {
  synthesizeMouseEvent(
    type: string,
    x: number,
    y: number,
    data: object,
    options: object,
    done: () => void,
  ): void;
}
interface InsideAnswer {
  readonly id: number;
  readonly value?: string;
  readonly error?: string;
}

export class FirefoxWindow {
  readonly #connection: Connection;
  readonly #context: string;
  readonly #extension: string;
  /** Firefox makes element ids of extension ids in this way. */
  readonly #widget: string;

  constructor(connection: Connection, context: string, extension: string) {
    this.#connection = connection;
    this.#context = context;
    this.#extension = extension;
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

  /** Runs a function in the window, with the browser's own rights. */
  async #run<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const { result } = await this.#connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${run})(...${JSON.stringify(args)})))()`,
      target: { context: this.#context },
      awaitPromise: true,
    });
    const evaluated = result as Evaluated;
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
    const { value } = evaluated.result;
    return value === undefined ? (undefined as Result) : JSON.parse(value);
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

  /** Opens the page's context menu with the mouse, and takes the extension's entry. */
  async chooseMenu(): Promise<void> {
    await this.#run(async (widget) => {
      const menu = document.getElementById('contentAreaContextMenu') as Menu;
      const shown = new Promise((done) => menu.addEventListener('popupshown', done, { once: true }));
      const { left, top } = gBrowser.selectedBrowser.getBoundingClientRect();
      const options = { isAsyncEnabled: true };
      const data = { button: 2, buttons: 0, clickCount: 1 };
      (window as unknown as MouseWindow).synthesizeMouseEvent(
        'contextmenu',
        left + 20,
        top + 20,
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
    }, this.#widget);
  }

  badge(): Promise<string> {
    return this.#run(
      (widget) => document.getElementById(`${widget}-BAP`)!.getAttribute('badge') ?? '',
      this.#widget,
    );
  }

  async setWidth(view: View, width: number): Promise<void> {
    await this.#run(
      (which, wanted) => {
        const box = which === 'sidebar' ? document.getElementById('sidebar-box')! : gBrowser.selectedBrowser;
        box.style.width = `${wanted}px`;
        // In a row of its own a tab's browser would stretch again.
        if (which === 'tab') box.style.maxWidth = `${wanted}px`;
      },
      view,
      width,
    );
    const { evaluate } = this.inside(view);
    await until(`a ${view} of ${width} px`, () => evaluate((wanted) => innerWidth === wanted, width));
  }

  async picture(view: View): Promise<Buffer> {
    // A snapshot leaves out the scrollbar: what shows there is the page's own ground.
    const ground = await this.inside(view).evaluate(() => {
      const colours = [document.body, document.documentElement].map(
        (each) => getComputedStyle(each).backgroundColor,
      );
      return colours.find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? 'white';
    });
    const url = await this.#run(
      async (extension, wanted, colour) => {
        const views = [...WebExtensionPolicy.getByID(extension).extension.views];
        const { xulBrowser } = views.find(({ viewType }) => viewType === wanted)!;
        const picture = await xulBrowser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, colour);
        const canvas = document.createElementNS(
          'http://www.w3.org/1999/xhtml',
          'canvas',
        ) as HTMLCanvasElement;
        canvas.width = picture.width;
        canvas.height = picture.height;
        canvas.getContext('2d')!.drawImage(picture, 0, 0);
        return canvas.toDataURL('image/png');
      },
      this.#extension,
      view,
      ground,
    );
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  }

  inside(view: View): Realm {
    return {
      evaluate: async (run, ...args) => {
        const code = `(async () => JSON.stringify(await (${run})(...${JSON.stringify(args)})))()`;
        const answer = await this.#tell(view, code);
        return answer === undefined ? (undefined as never) : JSON.parse(answer);
      },
    };
  }

  /** A mouse event at a point of a view's page, given to its window as the system would give it. */
  async mouse(view: View, type: string, at: { readonly x: number; readonly y: number }): Promise<void> {
    await this.#run(
      (extension, wanted, what, x, y) => {
        const views = [...WebExtensionPolicy.getByID(extension).extension.views];
        const { xulBrowser } = views.find(({ viewType }) => viewType === wanted)!;
        const inner = xulBrowser.getBoundingClientRect();
        // The sidebar is a document in the window that holds the extension's; a tab stands in its window itself.
        const inWindow = xulBrowser.ownerDocument.defaultView!;
        const outer = inWindow.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
        const of = inWindow.frameElement ? window : inWindow;
        const pressed = what === 'mousedown';
        return new Promise<void>((done) =>
          (of as unknown as MouseWindow).synthesizeMouseEvent(
            what,
            outer.left + inner.left + x,
            outer.top + inner.top + y,
            { button: 0, buttons: pressed ? 1 : 0, clickCount: what === 'mousemove' ? 0 : 1 },
            { isAsyncEnabled: true },
            done,
          ),
        );
      },
      this.#extension,
      view,
      type,
      at.x,
      at.y,
    );
  }

  /** A key press, typed into the window while a view has the focus. */
  async key(view: View, key: string): Promise<void> {
    await this.#run(
      (extension, wanted, name) => {
        const views = [...WebExtensionPolicy.getByID(extension).extension.views];
        const { xulBrowser } = views.find(({ viewType }) => viewType === wanted)!;
        xulBrowser.focus();
        const inWindow = xulBrowser.ownerDocument.defaultView!;
        const keys = Cc['@mozilla.org/text-input-processor;1']!.createInstance(Ci.nsITextInputProcessor);
        keys.beginInputTransactionForTests(inWindow.frameElement ? window : inWindow);
        // Keys that print need no place on the keyboard.
        const code = name === ' ' ? 'Space' : name.length > 1 ? name : '';
        const event = new KeyboardEvent('', { key: name, code });
        const flags = name.length > 1 ? keys.KEY_NON_PRINTABLE_KEY : 0;
        keys.keydown(event, flags);
        keys.keyup(event, flags);
      },
      this.#extension,
      view,
      key,
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

  /** Keeps hold of the workers that the background page starts from now on, so that one can be ended. */
  async holdWorkers(): Promise<boolean> {
    return this.inside('background').evaluate(() => {
      const page = window as unknown as Holding;
      if (page.held) return true;
      page.held = [];
      const Real = page.Worker;
      page.Worker = class extends Real {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          page.held!.push(this);
        }
      };
      return true;
    });
  }

  async endWorker(): Promise<void> {
    await this.inside('background').evaluate(() => {
      const worker = (window as unknown as Holding).held?.pop();
      if (!worker) throw new Error('No worker of the extension runs.');
      worker.terminate();
    });
  }

  async #tell(view: View, code: string): Promise<string | undefined> {
    const answer = await this.#run(
      (extension, wanted, script, order) => {
        const views = [...WebExtensionPolicy.getByID(extension).extension.views];
        const found = views.find(({ viewType }) => viewType === wanted);
        if (!found) return { id: 0, error: `The extension has no ${wanted} open.` };
        const { messageManager } = found.xulBrowser;
        if (!found.xulBrowser.hasAttribute('e2e-inside')) {
          found.xulBrowser.setAttribute('e2e-inside', '');
          messageManager.loadFrameScript(
            `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
            false,
          );
        }
        const id = Math.random();
        return new Promise<InsideAnswer>((done) => {
          const listen = ({ data }: { data: never }) => {
            const answer: InsideAnswer = data;
            if (answer.id !== id) return;
            messageManager.removeMessageListener('e2e:answer', listen);
            done(answer);
          };
          messageManager.addMessageListener('e2e:answer', listen);
          messageManager.sendAsyncMessage('e2e:order', { id, code: order });
        });
      },
      this.#extension,
      view,
      insideScript,
      code,
    );
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  }
}
