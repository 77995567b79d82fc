import { type Browser, browser } from 'wxt/browser';
import { openPanel } from './open-panel.ts';
import { readTab } from './read-tab.ts';

const menuId = 'read-this-page';

/** Icon, keyboard shortcut (which the browser turns into the icon) and context menu: open the panel and read the page. */
export function offerPanel(): void {
  const action = browser.action ?? browser.browserAction;
  action.onClicked.addListener((tab) => openAndRead(tab));

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === menuId && tab) openAndRead(tab);
  });
  browser.contextMenus.create(
    {
      id: menuId,
      title: browser.i18n.getMessage('menuOpen'),
      contexts: ['page', 'frame', 'selection', 'link'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    },
    // Chrome keeps menu items over restarts of the service worker, so the second start finds it there already.
    () => void browser.runtime.lastError,
  );
}

function openAndRead(tab: Browser.tabs.Tab): void {
  // First of all and without an await before it: both browsers open it only inside the user's gesture.
  openPanel(tab);
  if (tab.id !== undefined) void readTab(tab.id);
}
