import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.ts';
import { FirefoxView } from './firefox-view.ts';
import { FirefoxWindow } from './firefox-window.ts';
import { endWorker, holdWorkers } from './firefox-workers.ts';
import type { Endable, Panel, Rig, RigOptions } from './rig.ts';
import { steadyPlace } from './steady-place.ts';
import { sureClick } from './sure-click.ts';
import { sureTyping } from './sure-typing.ts';
import { until } from './until.ts';

/** The extension's API, as functions that run in the background find it. */
declare const browser: typeof import('wxt/browser').browser;

/** Part of the address of the extension's pages; Firefox would draw another one for each profile. */
const ownUuid = '6d2a3c04-5b4e-4b7f-9a1f-7c1c5f0f2b11';

/** Waits until puppeteer has put the profile's settings back, which it does when the process has ended. */
async function untilPutBack(profile: string): Promise<void> {
  const kept = ['prefs.js', 'user.js'].map((name) => join(profile, `${name}.puppeteer`));
  await until('the settings put back', async () => !kept.some((file) => existsSync(file)));
}

/** Starts Firefox with the extension. Everything goes to the loopback server as to a proxy. */
export async function startFirefox(options: RigOptions): Promise<Rig> {
  const { port, extension, language = 'zh-CN', visible = false, width = 1280, height = 900 } = options;
  const manifest = join(extension, 'manifest.json');
  if (!existsSync(manifest)) throw new Error(`No built extension in ${extension}.`);
  const id: string = JSON.parse(readFileSync(manifest, 'utf8')).browser_specific_settings.gecko.id;
  const firefox = await launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: !visible,
    defaultViewport: null,
    ...(options.profile && { userDataDir: options.profile }),
    // Whoever looks at the window ends the command by Ctrl-C, and the command closes the browser itself.
    handleSIGINT: !visible,
    handleSIGTERM: !visible,
    // The window of the browser is reached for its icon and sidebar; no extension page is opened for the test.
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    // Lets the preference below silence remote settings in release builds too.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'network.proxy.type': 2,
      'network.proxy.autoconfig_url': `data:text/javascript,function FindProxyForURL(){return "PROXY 127.0.0.1:${port}"}`,
      'network.proxy.allow_hijacking_localhost': true,
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'intl.accept_languages': `${language},en-US`,
      'layout.css.prefers-color-scheme.content-override': 1,
      // A killed browser has the extension's address and data again when it comes back with its profile.
      ...(options.profile && {
        'extensions.webextensions.uuids': JSON.stringify({ [id]: ownUuid }),
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      }),
      'browser.download.always_ask_before_handling_new_types': false,
      // It would take the next click.
      'browser.download.alwaysOpenPanel': false,
    },
  });
  try {
    const page = (await firefox.pages())[0]!;
    const window = await FirefoxWindow.of(firefox, id);
    return await rigOf({ firefox, page, window, options });
  } catch (error) {
    await firefox.close();
    throw error;
  }
}

interface Parts {
  readonly firefox: Browser;
  readonly page: Page;
  readonly window: FirefoxWindow;
  readonly options: Pick<RigOptions, 'extension' | 'language' | 'downloads' | 'profile'>;
}

/** Puts the extension in. */
async function rigOf({ firefox, page, window, options }: Parts): Promise<Rig> {
  const spoken = await window.speak(options.language ?? 'zh-CN');
  await window.setDownloads(options.downloads ?? null);
  await firefox.installExtension(options.extension);
  await window.pinIcon();
  const background = new FirefoxView(window, 'background');
  const sidebar = new FirefoxView(window, 'sidebar');
  const addresses = {
    whole: '/workbench\\.html(?!.*[?&]alone)',
    alone: '/workbench\\.html\\?.*\\balone',
  } as const;
  const workbench: Rig['workbench'] = async (which = 'whole', limit) => {
    const view = new FirefoxView(window, 'tab', addresses[which]);
    await until('the workbench', () => view.evaluate(() => document.readyState === 'complete'), limit);
    return panelOf(view);
  };
  await until('the background page', () => holdWorkers(background));
  return {
    name: 'firefox',
    language: spoken,
    page,
    goto: async (url) => void (await page.goto(url)),
    clickIcon: () => window.clickIcon(),
    chooseMenu: (selected) => window.chooseMenu(selected ?? { x: 20, y: 20 }),
    pressShortcut: () => window.pressAltShift('H'),
    badge: () => window.badge(),
    panel: async (limit) => {
      await until('the sidebar', () => sidebar.evaluate(() => document.readyState === 'complete'), limit);
      return panelOf(sidebar);
    },
    closePanel: async () => {
      await window.closeSidebar();
    },
    openWorkbench: async () => {
      await background.evaluate(async () => {
        const url = browser.runtime.getURL('/workbench.html');
        await browser.windows.create({ url, width: 1280, height: 900 });
      });
      return workbench();
    },
    workbench,
    toolbar: () => window.toolbar(),
    background,
    setDark: async (dark) => {
      await window.setDark(dark);
      for (const view of [sidebar, new FirefoxView(window, 'tab')]) {
        if (!(await view.evaluate(() => true).catch(() => false))) continue;
        await until('the other colours', () =>
          view.evaluate((wanted) => matchMedia('(prefers-color-scheme: dark)').matches === wanted, dark),
        );
      }
    },
    end: (part) => end(window, part),
    closed: new Promise((done) => firefox.once('disconnected', () => done())),
    close: async () => {
      await firefox.close();
      if (options.profile) await untilPutBack(options.profile);
    },
    clear: async () => {
      await window.closeSidebar();
      await firefox.uninstallExtension(window.extension);
      await window.closeOthers();
      const tab = await firefox.newPage();
      for (const each of await firefox.pages()) if (each !== tab) await each.close();
      await window.reset();
      return (next) => rigOf({ firefox, page: tab, window, options: next });
    },
    process: processOf(firefox),
    kill: async () => {
      const child = firefox.process()!;
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
      if (options.profile) await untilPutBack(options.profile);
    },
  };
}

/** The browser's process, and the folder of its profile. */
function processOf(firefox: Browser): Rig['process'] {
  const { pid, spawnargs } = firefox.process()!;
  return { pid: pid!, profile: spawnargs[spawnargs.indexOf('--profile') + 1]! };
}

async function end(window: FirefoxWindow, part: Endable): Promise<void> {
  const background = new FirefoxView(window, 'background');
  if (part === 'workbench') return new FirefoxView(window, 'tab', '/workbench\\.html$').close();
  if (part === 'process') {
    const killed = await window.extensionProcesses();
    for (const pid of killed) process.kill(pid, 'SIGKILL');
    // Firefox starts a process and the background page anew.
    await until('another process', async () => {
      const now = await window.extensionProcesses();
      return now.length > 0 && !now.some((pid) => killed.includes(pid));
    });
    return void (await until('the background page', () => holdWorkers(background)));
  }
  // The background page owns the engine's worker: there is no other host to end.
  if (part === 'worker') return endWorker(background);
  await background.evaluate(() => location.reload());
}

function panelOf(view: FirefoxView): Panel {
  return {
    evaluate: view.evaluate,
    click: (selector, limit) =>
      sureClick(
        view,
        selector,
        async (at) => {
          for (const type of ['mousemove', 'mousedown', 'mouseup']) await view.mouse(type, at);
        },
        limit,
      ),
    point: async (selector) => view.mouse('mousemove', await steadyPlace(view, selector)),
    press: (key) => view.keys([key]),
    type: (text) =>
      sureTyping(view, text, () => view.keys([...text].map((each) => (each === '\n' ? 'Enter' : each)))),
    setWidth: (width) => view.setWidth(width),
    setPaper: (on) => view.setPaper(on),
    screenshot: () => view.picture(),
  };
}
