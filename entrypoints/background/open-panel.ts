import { type Browser, browser } from 'wxt/browser';

/** Firefox's own API, which the shared types leave out. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the browser's side panel (Chrome) or sidebar (Firefox). Must run directly inside a user gesture.
 * @returns whether it could be opened
 */
export async function openPanel(tab: Browser.tabs.Tab): Promise<boolean> {
  const sidebar = (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;
  try {
    await (sidebar ? sidebar.open() : browser.sidePanel.open({ windowId: tab.windowId }));
    return true;
  } catch (error) {
    console.error('The panel could not be opened.', error);
    return false;
  }
}
