import { type Browser, browser } from 'wxt/browser';
import { addMenuItem } from './menu-items.ts';
import { openPanel } from './open-panel.ts';
import { readTab } from './read-tab.ts';

/** Icon, keyboard shortcut (which the browser turns into the icon) and context menu: open the panel and read the page. */
export function offerPanel(): void {
  const action = browser.action ?? browser.browserAction;
  action.onClicked.addListener((tab) => openAndRead(tab));
  addMenuItem('read-this-page', 'menuOpen', ['page', 'frame', 'link'], (tab) => openAndRead(tab));
}

function openAndRead(tab: Browser.tabs.Tab): void {
  // First of all and without an await before it: both browsers open it only inside the user's gesture.
  void openPanel(tab);
  if (tab.id !== undefined) void readTab(tab.id);
}
