import { type Browser, browser } from 'wxt/browser';
import {
  AnnotationsChanged,
  AnnotationsToBackground,
  type FoundOrRefused,
  type KeptOrRefused,
  mostAnnotations,
} from '../../lib/messages/annotations.ts';
import { receive } from '../../lib/messages/receive.ts';
import { announceChange } from '../annotations/change-news.ts';
import { openNote } from '../annotations/open-workbench.ts';
import { faultOf } from '../annotations/store-fault.ts';
import { annotationStore } from './annotation-store.ts';
import { backUpSoon } from './back-up.ts';
import { openPanel } from './open-panel.ts';

/**
 * The annotations for content scripts, which have no way to the extension's database: finds those of their page, and keeps
 * what is made and changed there. Passes on to all tabs what has changed anywhere.
 */
export function serveAnnotations(): void {
  browser.runtime.onMessage.addListener((raw, sender, answer) => {
    if (sender.id !== browser.runtime.id) return;
    const changed = receive(AnnotationsChanged, raw);
    if (changed) {
      backUpSoon();
      void tellTabs(changed);
      return;
    }
    const message = receive(AnnotationsToBackground, raw);
    if (!message) return;
    if (message.type === 'write-note') {
      writeNote(message.id, sender.tab);
      return;
    }
    serve(message).then(answer);
    return true;
  });
}

type Asked = Exclude<AnnotationsToBackground, { type: 'write-note' }>;

async function serve(message: Asked): Promise<FoundOrRefused | KeptOrRefused> {
  try {
    const store = annotationStore();
    switch (message.type) {
      case 'page-annotations': {
        const [annotations, labels] = await Promise.all([store.ofPage(message.identity), store.labels()]);
        const told = annotations.slice(0, mostAnnotations);
        return {
          is: 'found',
          annotations: told.map(({ id, meaning, target }) => ({ id, meaning, target })),
          labels,
        };
      }
      case 'create-annotation':
        await store.create(message.annotation, message.identity);
        changedHere([message.annotation.id]);
        return { is: 'kept' };
      case 'edit-annotation':
        await store.edit(message.id, message.edit);
        changedHere([message.id]);
        return { is: 'kept' };
    }
  } catch (error) {
    return { is: 'refused', fault: faultOf(error) };
  }
}

/** What the background itself has changed is told to the pages of the extension, and to the tabs. */
function changedHere(ids: readonly string[]): void {
  announceChange(ids);
  backUpSoon();
  void tellTabs({ type: 'annotations-changed', ids });
}

async function tellTabs(message: AnnotationsChanged): Promise<void> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  for (const { id, discarded } of tabs) {
    // Most tabs have no content script of ours; that nobody answers is as it should be.
    if (id !== undefined && !discarded) browser.tabs.sendMessage(id, message).catch(() => undefined);
  }
}

/** Chrome lets a click on a page open the panel, which then asks the page what to show; Firefox does not. */
function writeNote(id: string, tab: Browser.tabs.Tab | undefined): void {
  if (!tab) return;
  if (browser.sidePanel) openPanel(tab);
  else void openNote(id);
}
