import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers.ts';

/** Something in the browser that runs JavaScript: the panel's document, the background. */
export interface Realm {
  /** Runs a function there. It closes over nothing; arguments and result travel as JSON. */
  evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
}

/** The browser's own side panel or sidebar with the extension's page in it. */
export interface Panel extends Realm {
  /**
   * Scrolls the element into view and clicks its middle with the mouse; nothing else is ever hit.
   * @param limit milliseconds until the element is there
   */
  click(selector: string, limit?: number): Promise<void>;
  /** Scrolls the element into view and moves the mouse onto it. */
  point(selector: string): Promise<void>;
  /** Presses a key as the keyboard would ("Tab", "Enter", "ArrowDown"), or several at once ("Control+z"). */
  press(key: string): Promise<void>;
  /** Types a text into the field that has the focus, as soon as one has; it stands there afterwards. */
  type(text: string): Promise<void>;
  /** Sets the panel's width in CSS pixels. */
  setWidth(width: number): Promise<void>;
  /** Has the page look as on paper, or as on a screen again. */
  setPaper(on: boolean): Promise<void>;
  /** A PNG of what the panel shows. */
  screenshot(): Promise<Buffer>;
}

/** A button of the toolbar that stands on the page. */
export interface ToolbarButton {
  /** What it is called (aria-label, or its text). */
  readonly name: string;
  /** What it says of its keys (aria-keyshortcuts). */
  readonly keys: string | null;
  /** `aria-pressed`, null for a button that is no switch. */
  readonly pressed: boolean | null;
  /** Its middle, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
}

/** The toolbar on the page, which pages (and what is evaluated in them) cannot look into. */
export interface ShownToolbar {
  readonly buttons: readonly ToolbarButton[];
  /** All of its text. */
  readonly text: string;
}

/**
 * Parts of the extension that may end at any time: `workbench` is its tab, `process` the process of all pages of the
 * extension (and in Chromium of its service worker), which is killed.
 */
export type Endable = 'worker' | 'engine host' | 'background' | 'workbench' | 'process';

/** A point of the page's viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface RigOptions {
  /** Port of the loopback server that gets all of the browser's traffic (see serve.ts). */
  readonly port: number;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Language of the browser, "zh-CN" unless told otherwise. */
  readonly language?: 'zh-CN' | 'en-US';
  /** Folder of the browser's profile, to come back to it after `close` or `kill`; a new one each time without. */
  readonly profile?: string;
  /** Folder for what is downloaded. */
  readonly downloads?: string;
  /** Shows the window; headless otherwise. */
  readonly visible?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** Takes up a cleared browser again. */
export type Renew = (options: Pick<RigOptions, 'extension' | 'language' | 'downloads'>) => Promise<Rig>;

/** A browser with the built extension in it and one tab. The same for both browsers. */
export interface Rig {
  readonly name: BrowserName;
  /** Language the browser really speaks (a language pack may be missing). */
  readonly language: string;
  readonly page: Page;
  /** Loads an address in the tab. */
  goto(url: string): Promise<void>;
  /** Clicks the extension's icon in the toolbar, as the user does. */
  clickIcon(): Promise<void>;
  /**
   * Chooses the extension's entry in the page's context menu. In Firefox the menu itself is opened and used; Chromium's
   * cannot be reached, so the listener is called as it would be, but without the user's gesture: nothing can be opened.
   * @param selected a point of the selected text: the entry for what is selected
   */
  chooseMenu(selected?: Point): Promise<void>;
  /** Presses the shortcut that highlights what is selected. In Chromium its listener is called, as for the menu. */
  pressShortcut(): Promise<void>;
  /** The text on the icon for the tab. */
  badge(): Promise<string>;
  /** The open panel; waits for it, so many milliseconds at most. */
  panel(limit?: number): Promise<Panel>;
  /** Closes the panel, as the user does. */
  closePanel(): Promise<void>;
  /** Opens the workbench in a window of its own, so that page and panel stay as they are. */
  openWorkbench(): Promise<Panel>;
  /** The workbench that is open, or the window for a single note. */
  workbench(which?: 'whole' | 'alone', limit?: number): Promise<Panel>;
  /** The toolbar on the page, null while there is none. */
  toolbar(): Promise<ShownToolbar | null>;
  readonly background: Realm;
  setDark(dark: boolean): Promise<void>;
  /** Ends a part of the extension in the middle of whatever it does. */
  end(part: Endable): Promise<void>;
  /** Ends when the browser has been closed, by whomever. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
  /**
   * Takes the extension out, with all that it keeps, and closes everything but an empty tab. Not for a profile that is
   * come back to.
   * @returns puts the extension in again, for a rig as one that has just been started; in Chromium the language stays
   */
  clear(): Promise<Renew>;
  /** The browser's own process. */
  readonly process: { readonly pid: number; readonly profile: string };
  /** Ends the browser's own process, as a crash would. */
  kill(): Promise<void>;
}
