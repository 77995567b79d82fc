import { browser } from 'wxt/browser';

const page = '/workbench.html';

/** Goes to the workbench: the tab it is open in already, or a new one. */
export async function openWorkbench(): Promise<void> {
  const url = browser.runtime.getURL(page);
  // Without the "tabs" permission a search by address still finds pages of our own.
  const [open] = await browser.tabs.query({ url: `${url}*` }).catch(() => []);
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

/** Opens one annotation's note in a small window of its own: where the panel cannot be opened from a page (Firefox). */
export async function openNote(id: string): Promise<void> {
  const url = `${browser.runtime.getURL(page)}?annotation=${encodeURIComponent(id)}&alone`;
  await browser.windows.create({ url, type: 'popup', width: 460, height: 620 });
}
