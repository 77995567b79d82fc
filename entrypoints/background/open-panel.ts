import { type Browser, browser } from 'wxt/browser';

/** Firefox's own API, which the shared types leave out. */
interface SidebarAction {
  open(): Promise<void>;
}

/** Opens the browser's side panel (Chrome) or sidebar (Firefox). Must run directly inside a user gesture. */
export function openPanel(tab: Browser.tabs.Tab): void {
  const sidebar = (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;
  const opened = sidebar ? sidebar.open() : browser.sidePanel.open({ windowId: tab.windowId });
  opened.catch((error: unknown) => console.error('The panel could not be opened.', error));
}
