import { constants, cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Target } from 'puppeteer-core';
import type { Rig } from './rig.ts';
import { until } from './until.ts';

/** The browser's process, and the folder of its profile. */
export function processOf(browser: Browser): Rig['process'] {
  const { pid, spawnargs } = browser.process()!;
  const folder = '--user-data-dir=';
  return { pid: pid!, profile: spawnargs.find((each) => each.startsWith(folder))!.slice(folder.length) };
}

/** Folders of the extensions that a browser has had. */
const had = new WeakMap<Browser, Set<string>>();

/** Takes an extension out, and closes everything but a new tab, which it gives. */
export async function takeOut(browser: Browser, id: string): Promise<Page> {
  const isOurs = (target: Target) => target.url().startsWith(`chrome-extension://${id}/`);
  const pages = await browser.pages();
  // A window that shows nothing else would open the browser's start page in its place.
  for (const each of pages.filter((one) => isOurs(one.target()))) await each.close();
  await browser.uninstallExtension(id);
  const page = await browser.newPage();
  for (const each of pages) if (!each.isClosed()) await each.close();
  // A worker ends with its page, which is not told of it.
  const isPage = (target: Target) => isOurs(target) && target.url().includes('.html');
  await until('its pages to go', async () => !browser.targets().some(isPage), 5_000);
  return page;
}

/**
 * Puts an extension in, as one that the browser has never had.
 * @returns its id
 */
export async function putIn(browser: Browser, folder: string, downloads?: string): Promise<string> {
  // What is told lasts as long as the session.
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: downloads ? 'allow' : 'default',
    ...(downloads && { downloadPath: downloads }),
  });
  // An extension is known by its folder. Under a new one it has nothing to do with data of the one before that Chromium
  // has yet to delete.
  const before = had.get(browser) ?? new Set();
  had.set(browser, before);
  if (!before.has(folder)) {
    before.add(folder);
    return browser.installExtension(folder);
  }
  const copy = mkdtempSync(join(processOf(browser).profile, 'extension-'));
  cpSync(folder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return browser.installExtension(copy);
}
