import { browser } from 'wxt/browser';
import type { AnnotationsToPage } from '../../lib/messages/annotations.ts';
import { openWorkbench } from '../annotations/open-workbench.ts';
import { addMenuItem } from './menu-items.ts';
import { readTab } from './read-tab.ts';

/** Name of the keyboard shortcut in the manifest. */
const command = 'highlight-selection';

/** The shortcut and the context menu that highlight what is selected, and the way to the workbench. */
export function offerHighlighting(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === command) void highlightIn(tab?.id);
  });
  addMenuItem(command, 'menuHighlight', ['selection'], (tab) => void highlightIn(tab.id));
  const icon = browser.action ? 'action' : 'browser_action';
  addMenuItem('open-workbench', 'menuWorkbench', [icon], () => void openWorkbench());
}

/** Has the tab's content script highlight what is selected there; it is put in first where none runs. */
async function highlightIn(asked: number | undefined): Promise<void> {
  const tab = asked ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tab === undefined || (await readTab(tab)) !== 'reading') return;
  const message: AnnotationsToPage = { type: 'annotate-selection' };
  await browser.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => undefined);
}
