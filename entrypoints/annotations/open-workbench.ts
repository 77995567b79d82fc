import { browser } from 'wxt/browser';

const page = '/workbench.html';

/** Goes to the workbench: the tab it is open in already, or a new one. */
export async function openWorkbench(): Promise<void> {
  const url = browser.runtime.getURL(page);
  if (!(await goTo((open) => !isAlone(open)))) await browser.tabs.create({ url });
}

/** Goes to a thread in the workbench: in the tab it is open in already, or a new one. What is half written there is kept. */
export async function openThread(id: string): Promise<void> {
  const url = `${browser.runtime.getURL(page)}?thread=${encodeURIComponent(id)}`;
  if (!(await goTo((open) => !isAlone(open), url))) await browser.tabs.create({ url });
}

/** Opens one annotation's note in a small window of its own: where the panel cannot be opened from a page (Firefox). */
export async function openNote(id: string): Promise<void> {
  const url = `${browser.runtime.getURL(page)}?annotation=${encodeURIComponent(id)}&alone`;
  if (await goTo((open) => open === url)) return;
  await browser.windows.create({ url, type: 'popup', width: 460, height: 620 });
}

const isAlone = (url: string): boolean => new URL(url).searchParams.has('alone');

/** Goes to an open page of the workbench, which turns to `url` if that is given. @returns whether there was one */
async function goTo(wanted: (url: string) => boolean, url?: string): Promise<boolean> {
  // Without the "tabs" permission a search by address still finds pages of our own, and tells their addresses.
  const tabs = await browser.tabs.query({ url: `${browser.runtime.getURL(page)}*` }).catch(() => []);
  const open = tabs.find((tab) => tab.url !== undefined && wanted(tab.url));
  if (open?.id === undefined) return false;
  await browser.tabs.update(open.id, { active: true, ...(url && { url }) });
  await browser.windows.update(open.windowId, { focused: true });
  return true;
}
