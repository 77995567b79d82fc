import { insideScript } from './firefox-inside.ts';
import type { FirefoxWindow, MouseWindow, RemoteBrowser } from './firefox-window.ts';
import type { Realm } from './rig.ts';
import { until } from './until.ts';

/** Kinds of the extension's views as Firefox names them; `tab` is a page in a tab or a window of its own. */
export type ViewKind = 'sidebar' | 'background' | 'tab';

// Names of Firefox's window; functions below run there.
declare const Ci: { readonly nsITextInputProcessor: unknown };
declare const Cc: Record<string, { createInstance(kind: unknown): KeyProcessor }>;
interface KeyProcessor {
  readonly KEY_NON_PRINTABLE_KEY: number;
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent, flags: number): void;
  keyup(event: KeyboardEvent, flags: number): void;
}
interface InsideAnswer {
  readonly id: number;
  readonly value?: string;
  readonly error?: string;
}

interface Counting {
  /** Keys that were released since it was asked last. */
  keys?: number;
}

/** Counts in the page from now on. */
function countKeys(): void {
  const page = window as Counting;
  if (page.keys === undefined) addEventListener('keyup', () => page.keys!++, { capture: true });
  page.keys = 0;
}

/** A page of the extension, wherever Firefox shows it. It is looked for anew each time: it may have been opened again. */
export class FirefoxView implements Realm {
  readonly #window: FirefoxWindow;
  readonly #kind: ViewKind;
  readonly #address: string;

  /** @param address a regular expression for the page's address, to tell it from others of its kind */
  constructor(window: FirefoxWindow, kind: ViewKind, address = '') {
    this.#window = window;
    this.#kind = kind;
    this.#address = address;
  }

  /** Runs a function in Firefox's window with the browser element that holds the page. */
  #run<Args extends readonly unknown[], Result>(
    run: (browser: RemoteBrowser, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const found = `[...WebExtensionPolicy.getByID(${JSON.stringify(this.#window.extension)}).extension.views]
      .findLast(({ viewType, uri, xulBrowser }) => viewType === ${JSON.stringify(this.#kind)} &&
        xulBrowser?.isConnected && new RegExp(${JSON.stringify(this.#address)}).test(uri.spec))`;
    return this.#window.evaluate(`(async () => {
      const view = ${found};
      if (!view) throw new Error('The extension has no ${this.#kind} open.');
      return JSON.stringify(await (${run})(view.xulBrowser, ...${JSON.stringify(args)}));
    })()`);
  }

  evaluate: Realm['evaluate'] = async (run, ...args) => {
    const code = `(async () => JSON.stringify(await (${run})(...${JSON.stringify(args)})))()`;
    const answer = await this.#run(
      (browser, script, order) => {
        const { messageManager } = browser;
        if (!browser.hasAttribute('e2e-inside')) {
          browser.setAttribute('e2e-inside', '');
          messageManager.loadFrameScript(
            `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
            false,
          );
        }
        const id = Math.random();
        return new Promise<InsideAnswer>((done) => {
          const over = new AbortController();
          const finish = (answer: InsideAnswer) => {
            messageManager.removeMessageListener('e2e:answer', listen);
            over.abort();
            done(answer);
          };
          const listen = ({ data }: { data: never }) => {
            const answer: InsideAnswer = data;
            if (answer.id === id) finish(answer);
          };
          // Where the page's process ends, or the page is closed, nobody answers any more.
          const gone = () => finish({ id, error: 'The page has gone.' });
          const { signal } = over;
          browser.addEventListener('oop-browser-crashed', gone, { signal });
          const inWindow = browser.ownerDocument.defaultView!;
          inWindow.addEventListener('unload', gone, { signal });
          inWindow.addEventListener(
            'TabClose',
            ({ target }) => {
              if ((target as unknown as { linkedBrowser: unknown }).linkedBrowser === browser) gone();
            },
            { signal },
          );
          messageManager.addMessageListener('e2e:answer', listen);
          messageManager.sendAsyncMessage('e2e:order', { id, code: order });
        });
      },
      insideScript,
      code,
    );
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value === undefined ? (undefined as never) : JSON.parse(answer.value);
  };

  /** A mouse event at a point of the page, given to its window as the system would give it. */
  mouse(type: string, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
    return this.#run(
      (browser, what, left, top) => {
        const inner = browser.getBoundingClientRect();
        // The sidebar is a document in the window that holds the extension's; a tab stands in its window itself.
        const inWindow = browser.ownerDocument.defaultView!;
        const outer = inWindow.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
        const of = inWindow.frameElement ? inWindow.parent : inWindow;
        const pressed = what === 'mousedown';
        return new Promise<void>((done) =>
          (of as unknown as MouseWindow).synthesizeMouseEvent(
            what,
            outer.left + inner.left + left,
            outer.top + inner.top + top,
            { button: 0, buttons: pressed ? 1 : 0, clickCount: what === 'mousemove' ? 0 : 1 },
            { isAsyncEnabled: true },
            done,
          ),
        );
      },
      type,
      x,
      y,
    );
  }

  /** Presses keys one after another while the page has the focus: names ("Tab"), characters, "Control+z". */
  async keys(names: readonly string[]): Promise<void> {
    await this.#run((browser) => {
      const inWindow = browser.ownerDocument.defaultView!;
      (inWindow.frameElement ? inWindow.parent : inWindow).focus();
      browser.focus();
    });
    // The page is in another process, which hears of its focus later; keys that come before are nobody's.
    await until('the focus in the page', () => this.evaluate(() => document.hasFocus()));
    await this.evaluate(countKeys);
    await this.#run((browser, wanted) => {
      const inWindow = browser.ownerDocument.defaultView!;
      const keys = Cc['@mozilla.org/text-input-processor;1']!.createInstance(Ci.nsITextInputProcessor);
      keys.beginInputTransactionForTests(inWindow.frameElement ? inWindow.parent : inWindow);
      const eventOf = (name: string) => {
        const letter = /^[a-z]$/i.test(name);
        const codes: Record<string, string> = { ' ': 'Space', Control: 'ControlLeft', Shift: 'ShiftLeft' };
        // Keys that print need no place on the keyboard.
        const code = letter ? `Key${name.toUpperCase()}` : (codes[name] ?? (name.length > 1 ? name : ''));
        const keyCode = letter ? name.toUpperCase().charCodeAt(0) : 0;
        const event = new KeyboardEvent('', { key: name, code, keyCode });
        return [event, name.length > 1 ? keys.KEY_NON_PRINTABLE_KEY : 0] as const;
      };
      for (const chord of wanted) {
        const parts = chord.length > 1 ? chord.split('+') : [chord];
        for (const name of parts) keys.keydown(...eventOf(name));
        for (const name of parts.toReversed()) keys.keyup(...eventOf(name));
      }
    }, names);
    const pressed = names.flatMap((name) => (name.length > 1 ? name.split('+') : [name])).length;
    await until('the keys to arrive', async () => {
      const come = this.evaluate(
        (count) => (window as Counting).keys! >= count || !document.hasFocus(),
        pressed,
      );
      // They may close the page, or lead out of it.
      return come.catch(() => true);
    });
  }

  async setWidth(width: number): Promise<void> {
    await this.#run((browser, wanted) => {
      const box = (browser.ownerDocument.defaultView!.frameElement?.closest('#sidebar-box') ??
        browser) as HTMLElement;
      box.style.width = `${wanted}px`;
      // In a row of its own a tab's browser would stretch again.
      if (box === browser) box.style.maxWidth = `${wanted}px`;
    }, width);
    await until(`a ${this.#kind} of ${width} px`, () =>
      this.evaluate((wanted) => innerWidth === wanted, width),
    );
  }

  async setPaper(on: boolean): Promise<void> {
    await this.#run(
      (browser, medium) => void (browser.browsingContext.mediumOverride = medium),
      on ? 'print' : '',
    );
    await until('the other medium', () =>
      this.evaluate((wanted) => matchMedia('print').matches === wanted, on),
    );
  }

  async picture(): Promise<Buffer> {
    // A snapshot leaves out the scrollbar: what shows there is the page's own ground.
    const ground = await this.evaluate(() => {
      const colours = [document.body, document.documentElement].map(
        (each) => getComputedStyle(each).backgroundColor,
      );
      return colours.find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? 'white';
    });
    const url = await this.#run(async (browser, colour) => {
      const picture = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, colour);
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d')!.drawImage(picture, 0, 0);
      return canvas.toDataURL('image/png');
    }, ground);
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  }

  /** Closes the page's tab, or its window where it is the only one, without asking the page. */
  close(): Promise<void> {
    return this.#run((browser) => {
      const { gBrowser } = browser.ownerDocument.defaultView as unknown as {
        gBrowser: {
          getTabForBrowser(browser: unknown): unknown;
          removeTab(tab: unknown, options: object): void;
        };
      };
      gBrowser.removeTab(gBrowser.getTabForBrowser(browser), { skipPermitUnload: true });
    });
  }
}
