import { type Browser, browser } from 'wxt/browser';
import type { Annotation } from '../../lib/annotation/annotation.ts';
import {
  AnnotationsChanged,
  AnnotationsToBackground,
  type FoundOrRefused,
  type KeptOrRefused,
  mostAnnotations,
  type PageAnnotation,
} from '../../lib/messages/annotations.ts';
import { receive } from '../../lib/messages/receive.ts';
import { announceChange } from '../annotations/change-news.ts';
import { openNote } from '../annotations/open-workbench.ts';
import { isContentScript, isOurs } from '../annotations/senders.ts';
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
    if (!isOurs(sender)) return;
    const changed = receive(AnnotationsChanged, raw);
    if (changed) {
      if (isContentScript(sender)) return;
      backUpSoon();
      void tellTabs(changed);
      return;
    }
    const message = receive(AnnotationsToBackground, raw);
    if (!message) return;
    if (message.type === 'write-note') {
      void writeNote(message.id, sender.tab);
      return;
    }
    serve(message).then(answer);
    return true;
  });
}

/** UTF-16 units of one message: well below the 64 MiB that Chrome sends, at three bytes each. */
const mostUnits = 15_000_000;
/** Of an annotation besides its quote, as a rule. */
const mostOfTheRest = 1_500;

type Asked = Exclude<AnnotationsToBackground, { type: 'write-note' }>;

async function serve(message: Asked): Promise<FoundOrRefused | KeptOrRefused> {
  try {
    const store = annotationStore();
    switch (message.type) {
      case 'page-annotations': {
        const [annotations, labels] = await Promise.all([store.ofPage(message.identity), store.labels()]);
        return { is: 'found', annotations: forPage(annotations), labels };
      }
      case 'create-annotation': {
        // Notes, tags and links are written in our own pages only.
        const { id, created, meaning, target } = message.annotation;
        const made = { id, created, modified: created, meaning, note: '', tags: [], links: [], target };
        await store.create(made, message.identity);
        changedHere([id]);
        return { is: 'kept' };
      }
      case 'edit-annotation':
        await store.edit(message.id, message.edit);
        changedHere([message.id]);
        return { is: 'kept' };
    }
  } catch (error) {
    return { is: 'refused', fault: faultOf(error) };
  }
}

/** What a page is told of its annotations; those that would go beyond the bounds of a message are left out. */
export function forPage(annotations: readonly Annotation[]): PageAnnotation[] {
  let units = 0;
  const told: PageAnnotation[] = [];
  for (const { id, meaning, target } of annotations) {
    units += target.quote.exact.length + mostOfTheRest;
    if (units > mostUnits || told.length === mostAnnotations) break;
    told.push({ id, meaning, target });
  }
  return told;
}

/** What the background itself has changed is told to the pages of the extension, and to the tabs. */
function changedHere(ids: readonly string[]): void {
  announceChange(ids);
  backUpSoon();
  void tellTabs({ type: 'annotations-changed', ids });
}

async function tellTabs(message: AnnotationsChanged): Promise<void> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  const own = browser.runtime.getURL('/');
  for (const { id, url, discarded } of tabs) {
    // Our own pages have heard it already.
    if (id === undefined || discarded || url?.startsWith(own)) continue;
    // Most tabs have no content script of ours; that nobody answers is as it should be.
    browser.tabs.sendMessage(id, message).catch(() => undefined);
  }
}

/**
 * Chrome lets a click on a page open the panel, which then asks the page what to show; Firefox does not. Where it cannot
 * be opened (a window without one, a gesture too long ago) the note has a window of its own.
 */
async function writeNote(id: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (!tab) return;
  if (!browser.sidePanel || !(await openPanel(tab))) await openNote(id);
}
