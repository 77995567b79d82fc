import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.ts';
import { FirefoxWindow } from './firefox-window.ts';
import type { Endable, Panel, Rig, RigOptions } from './rig.ts';
import { steadyPlace } from './steady-place.ts';
import { until } from './until.ts';

/** Part of the address of the extension's pages; Firefox would draw another one for each profile. */
const ownUuid = '6d2a3c04-5b4e-4b7f-9a1f-7c1c5f0f2b11';

/** Starts Firefox with the extension. Everything goes to the loopback server as to a proxy. */
export async function startFirefox(options: RigOptions): Promise<Rig> {
  const { port, extension, language = 'zh-CN', visible = false, width = 1280, height = 900 } = options;
  const manifest = join(extension, 'manifest.json');
  if (!existsSync(manifest)) throw new Error(`No built extension in ${extension}.`);
  const id: string = JSON.parse(readFileSync(manifest, 'utf8')).browser_specific_settings.gecko.id;
  const browser = await launch({
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
      'extensions.webextensions.uuids': JSON.stringify({ [id]: ownUuid }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  try {
    const page = (await browser.pages())[0]!;
    const window = await FirefoxWindow.of(browser, id);
    const spoken = await window.speak(language);
    await browser.installExtension(extension);
    await window.pinIcon();
    await until('the background page', () => window.holdWorkers());
    return {
      name: 'firefox',
      language: spoken,
      page,
      goto: async (url) => void (await page.goto(url)),
      clickIcon: () => window.clickIcon(),
      chooseMenu: () => window.chooseMenu(),
      badge: () => window.badge(),
      panel: async (limit) => {
        const panel = window.inside('sidebar');
        await until('the sidebar', () => panel.evaluate(() => document.readyState === 'complete'), limit);
        return panelOf(window);
      },
      workbench: async (limit) => {
        const tab = window.inside('tab');
        await until('the workbench', () => tab.evaluate(() => document.readyState === 'complete'), limit);
        return panelOf(window, 'tab');
      },
      toolbar: () => window.toolbar(),
      background: window.inside('background'),
      setDark: async (dark) => {
        await window.setDark(dark);
        const { evaluate } = window.inside('sidebar');
        await until('the other colours', () =>
          evaluate((wanted) => matchMedia('(prefers-color-scheme: dark)').matches === wanted, dark),
        );
      },
      end: (part) => end(window, part),
      closed: new Promise((done) => browser.once('disconnected', () => done())),
      close: () => browser.close(),
      kill: async () => {
        const child = browser.process()!;
        const gone = new Promise((done) => child.once('exit', done));
        child.kill('SIGKILL');
        await gone;
      },
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function end(window: FirefoxWindow, part: Endable): Promise<void> {
  // The background page owns the engine's worker: there is no other host to end.
  if (part === 'worker') return window.endWorker();
  await window.inside('background').evaluate(() => location.reload());
}

function panelOf(window: FirefoxWindow, view: 'sidebar' | 'tab' = 'sidebar'): Panel {
  const realm = window.inside(view);
  return {
    evaluate: realm.evaluate,
    click: async (selector) => {
      const at = await steadyPlace(realm, selector);
      for (const type of ['mousemove', 'mousedown', 'mouseup']) await window.mouse(view, type, at);
    },
    point: async (selector) => window.mouse(view, 'mousemove', await steadyPlace(realm, selector)),
    press: (key) => window.key(view, key),
    setWidth: (width) => window.setWidth(view, width),
    screenshot: () => window.picture(view),
  };
}
