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
  /** Scrolls the element into view and clicks its middle with the mouse. */
  click(selector: string): Promise<void>;
  /** Scrolls the element into view and moves the mouse onto it. */
  point(selector: string): Promise<void>;
  /** Presses a key as the keyboard would ("Tab", "Enter", "ArrowDown"). */
  press(key: string): Promise<void>;
  /** Sets the panel's width in CSS pixels. */
  setWidth(width: number): Promise<void>;
  /** A PNG of what the panel shows. */
  screenshot(): Promise<Buffer>;
}

/** Parts of the extension that a browser may end at any time. */
export type Endable = 'worker' | 'engine host' | 'background';

export interface RigOptions {
  /** Port of the loopback server that gets all of the browser's traffic (see serve.ts). */
  readonly port: number;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Language of the browser, "zh-CN" unless told otherwise. */
  readonly language?: 'zh-CN' | 'en-US';
  /** Shows the window; headless otherwise. */
  readonly visible?: boolean;
  readonly width?: number;
  readonly height?: number;
}

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
   */
  chooseMenu(): Promise<void>;
  /** The text on the icon for the tab. */
  badge(): Promise<string>;
  /** The open panel; waits for it, so many milliseconds at most. */
  panel(limit?: number): Promise<Panel>;
  readonly background: Realm;
  setDark(dark: boolean): Promise<void>;
  /** Ends a part of the extension in the middle of whatever it does. */
  end(part: Endable): Promise<void>;
  /** Ends when the browser has been closed, by whomever. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}
