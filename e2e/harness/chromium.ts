import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, type KeyInput, launch, type Page, type Target, TimeoutError } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.ts';
import { processOf, putIn, takeOut } from './chromium-install.ts';
import { toolbarIn } from './chromium-toolbar.ts';
import type { Endable, Panel, Realm, Rig, RigOptions } from './rig.ts';
import { steadyPlace } from './steady-place.ts';
import { sureClick } from './sure-click.ts';
import { sureTyping } from './sure-typing.ts';
import { until } from './until.ts';

/** The extension's API, as functions that run in the background find it. */
declare const chrome: typeof import('wxt/browser').browser;

/** Chromium's own way to call an event's listeners, which the types leave out. */
interface Dispatching {
  dispatch(...args: unknown[]): void;
}

/** Silence of the browser itself, so that any foreign request is the extension's or the page's. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--component-updater=url-source=http://127.0.0.1:1/',
  '--apps-gallery-update-url=http://127.0.0.1:1/',
  '--gaia-url=http://127.0.0.1:1/',
  '--allow-browser-signin=false',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-features=NetworkTimeServiceQuerying,OptimizationHints,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate,MediaRouter,AutofillServerCommunication',
];

/** Starts Chromium with the extension. Every host name resolves to the loopback server. */
export async function startChromium(options: RigOptions): Promise<Rig> {
  const { port, extension, language = 'zh-CN', visible = false, width = 1280, height = 900 } = options;
  const executablePath = findBrowser('chromium');
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`No built extension in ${extension}.`);
  const browser = await launch({
    executablePath,
    headless: !visible,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ...(options.profile && { userDataDir: options.profile }),
    // Whoever looks at the window ends the command by Ctrl-C, and the command closes the browser itself.
    handleSIGINT: !visible,
    handleSIGTERM: !visible,
    // The interface's language comes from these on Linux, and from --lang elsewhere. Without a character set Chromium
    // gives downloads no name that has Chinese in it.
    env: { ...process.env, LANGUAGE: language.replace('-', '_'), LC_ALL: '', LC_CTYPE: 'C.UTF-8' },
    args: [
      ...quiet,
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      `--lang=${language}`,
      `--accept-lang=${language}`,
      `--window-size=${width},${height}`,
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const page = (await browser.pages())[0]!;
    const id = await putIn(browser, extension, options.downloads);
    return await rigOf({ browser, page, folder: extension, id, profile: options.profile });
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * Waits until the profile on disk knows the extension, as that of every user does: Chromium writes its settings ten
 * seconds after a change. Killed before, it would find in its profile the data of an extension it has never heard of.
 */
async function untilInstalled(id: string, profile: string): Promise<void> {
  const settings = join(profile, 'Default', 'Preferences');
  await until(
    'the extension in the profile',
    async () => existsSync(settings) && readFileSync(settings, 'utf8').includes(id),
    40_000,
  );
}

/** Whether this Chromium has the texts of a language; Debian keeps them in a package of their own. */
export function chromiumSpeaks(language: string): boolean {
  const path = findBrowser('chromium');
  if (!path || process.platform !== 'linux') return true;
  const folders = [dirname(realpathSync(path)), '/usr/lib/chromium', '/opt/google/chrome'];
  return folders.some((folder) => existsSync(join(folder, 'locales', `${language}.pak`)));
}

interface Parts {
  readonly browser: Browser;
  readonly page: Page;
  /** The extension's folder and id. */
  readonly folder: string;
  readonly id: string;
  readonly profile?: string | undefined;
}

async function rigOf({ browser, page, folder, id, profile }: Parts): Promise<Rig> {
  const extension = await until('the extension', async () => (await browser.extensions()).get(id));
  const base = `chrome-extension://${id}/`;

  const ours = (wanted: (target: Target) => boolean, limit?: number) =>
    until(
      'a part of the extension',
      async () => browser.targets().find((target) => target.url().startsWith(base) && wanted(target)),
      limit,
    );
  const isWorker = (target: Target) => target.type() === 'service_worker';
  const isPanel = (target: Target) => target.url().startsWith(`${base}sidepanel.html`);
  const isTab = (target: Target) => target.type() === 'page' || isPanel(target);
  const isBench = (target: Target) => target.url().startsWith(`${base}workbench.html`);
  const isAlone = (target: Target) => new URL(target.url()).searchParams.has('alone');
  const isWorkbench = {
    whole: (target: Target) => isBench(target) && !isAlone(target),
    alone: (target: Target) => isBench(target) && isAlone(target),
  };
  const workbenchPage = async (which: 'whole' | 'alone' = 'whole', limit?: number) =>
    (await ours(isWorkbench[which], limit)).asPage();
  const isHost = (target: Target) => target.type() === 'background_page';

  const background: Realm = {
    evaluate: async (run, ...args) => {
      // The browser ends an idle worker; a message of any kind starts it again.
      const there = browser.targets().filter((target) => target.url().startsWith(base));
      const panel = there.find(isPanel);
      if (panel && !there.some(isWorker)) {
        await (await panel.asPage()).evaluate(() => void chrome.runtime.sendMessage('wake'));
      }
      const worker = await (await ours(isWorker)).worker();
      return (await worker!.evaluate(run as never, ...(args as unknown as never[]))) as never;
    },
  };
  const language = await until('the background', () =>
    background.evaluate(() => chrome.i18n.getUILanguage()),
  );

  return {
    name: 'chromium',
    language,
    page,
    goto: (url) => goTo(page, url),
    clickIcon: () => page.triggerExtensionAction(extension),
    chooseMenu: (selected) =>
      background.evaluate(
        async (menuItemId) => {
          const tab = (await chrome.tabs.query({ active: true })).find(({ url }) => !url?.startsWith(origin));
          const { onClicked } = chrome.contextMenus as unknown as { onClicked: Dispatching };
          onClicked.dispatch({ menuItemId, editable: false, pageUrl: tab!.url }, tab);
        },
        selected ? 'highlight-selection' : 'read-this-page',
      ),
    pressShortcut: () =>
      background.evaluate(async () => {
        const tab = (await chrome.tabs.query({ active: true })).find(({ url }) => !url?.startsWith(origin));
        const { onCommand } = chrome.commands as unknown as { onCommand: Dispatching };
        onCommand.dispatch('highlight-selection', tab);
      }),
    badge: () =>
      background.evaluate(async () => {
        const tab = (await chrome.tabs.query({ active: true })).find(({ url }) => !url?.startsWith(origin));
        return chrome.action.getBadgeText({ tabId: tab!.id! });
      }),
    panel: async (limit) => {
      const panelPage = await (await ours(isPanel, limit)).asPage();
      await until(
        'the panel loaded',
        () => panelPage.evaluate(() => document.readyState === 'complete'),
        limit,
      );
      return panelOf(panelPage);
    },
    closePanel: async () => {
      const panel = await (await ours(isPanel)).asPage();
      const closed = new Promise((done) => panel.once('close', done));
      await panel.evaluate(() => window.close()).catch(() => undefined);
      await closed;
    },
    openWorkbench: async () => {
      const opened = await browser.newPage({ type: 'window' });
      await opened.goto(`${base}workbench.html`);
      return panelOf(opened);
    },
    workbench: async (which, limit) => panelOf(await workbenchPage(which, limit)),
    toolbar: () => toolbarIn(page),
    background,
    setDark: async (dark) => {
      const features = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }];
      for (const target of browser.targets()) {
        const shown = target === page.target() || (target.url().startsWith(base) && isTab(target));
        if (shown) await (await target.asPage()).emulateMediaFeatures(features);
      }
    },
    end: async (part: Endable) => {
      if (part === 'background') {
        const worker = await (await ours(isWorker)).worker();
        // The browser may just have ended it itself.
        return void (await worker!.close().catch(() => undefined));
      }
      if (part === 'workbench') return (await workbenchPage()).close();
      if (part === 'process') {
        const crashed = await workbenchPage();
        const session = await crashed.createCDPSession();
        const gone = new Promise((done) => crashed.once('error', done));
        // The answer never comes.
        session.send('Page.crash').catch(() => undefined);
        await gone;
        await crashed.close();
        // Chromium leaves an extension switched off whose process has crashed, until its user has it load again.
        return void (await browser.installExtension(folder));
      }
      const host = await (await ours(isHost)).asPage();
      if (part === 'engine host') return void (await host.close());
      const worker = await until("the engine's worker", async () => host.workers()[0]);
      await worker.close();
    },
    closed: new Promise((done) => browser.once('disconnected', () => done())),
    close: () => browser.close(),
    clear: async () => {
      const tab = await takeOut(browser, id);
      return async ({ extension: next, downloads }) =>
        rigOf({ browser, page: tab, folder: next, id: await putIn(browser, next, downloads) });
    },
    process: processOf(browser),
    kill: async () => {
      if (profile) await untilInstalled(id, profile);
      const child = browser.process()!;
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function panelOf(page: Page): Panel {
  const realm: Realm = {
    evaluate: async (run, ...args) =>
      (await page.evaluate(run as never, ...(args as unknown as never[]))) as never,
  };
  const chord = async (keys: readonly KeyInput[]) => {
    for (const key of keys) await page.keyboard.down(key);
    for (const key of keys.toReversed()) await page.keyboard.up(key);
  };
  return {
    evaluate: realm.evaluate,
    click: (selector, limit) => sureClick(realm, selector, ({ x, y }) => page.mouse.click(x, y), limit),
    point: async (selector) => {
      const { x, y } = await steadyPlace(realm, selector);
      await page.mouse.move(x, y);
    },
    press: (key) => chord(key.split('+') as KeyInput[]),
    type: (text) => sureTyping(realm, text, () => page.keyboard.type(text)),
    setWidth: (width) => page.setViewport({ width, height: 900 }),
    setPaper: (on) => page.emulateMediaType(on ? 'print' : 'screen'),
    screenshot: async () => Buffer.from(await page.screenshot()),
  };
}

/**
 * Loads a page. Once in some hundred times puppeteer waits in vain for a frame of the viewer, when it leaves a PDF: then the
 * page is loaded once more.
 */
async function goTo(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url, { timeout: 20_000 });
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    await page.goto(url);
  }
}
