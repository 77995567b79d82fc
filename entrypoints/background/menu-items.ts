import { type Browser, browser } from 'wxt/browser';

type Contexts = Browser.contextMenus.CreateProperties['contexts'];

/**
 * Adds an item to the context menus of pages, or of the extension's own icon.
 * @param id also tells a click on it in a service worker that was started by the click
 * @param message its title, a name in _locales
 * @param chosen called inside the user's gesture, with the tab it was chosen in
 */
export function addMenuItem(
  id: string,
  message: string,
  contexts: NonNullable<Contexts>,
  chosen: (tab: Browser.tabs.Tab) => void,
): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === id && tab) chosen(tab);
  });
  const onPages = !contexts.some((context) => context === 'action' || context === 'browser_action');
  browser.contextMenus.create(
    {
      id,
      title: browser.i18n.getMessage(message as never),
      contexts,
      ...(onPages && { documentUrlPatterns: ['http://*/*', 'https://*/*'] }),
    },
    // Chrome keeps menu items over restarts of the service worker, so the second start finds it there already.
    () => void browser.runtime.lastError,
  );
}
