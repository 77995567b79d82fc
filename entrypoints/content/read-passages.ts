import type { AnnotationsToPage } from '../../lib/messages/annotations.ts';
import type { Count } from '../../lib/messages/background.ts';
import type { ToPage } from '../../lib/messages/page.ts';
import { followPage } from '../../lib/page/follow-page.ts';
import { Marks } from '../../lib/page/marks.ts';
import { type PageFacts, pageFacts } from '../../lib/page/page-facts.ts';
import { passageIds } from '../../lib/page/passage-ids.ts';
import { recognisePage } from '../../lib/page/recognise-page.ts';
import { runSliced } from '../../lib/page/slice.ts';
import type { Passage } from '../../lib/policy/passage.ts';
import { annotateByHand } from './annotations/annotate-by-hand.ts';
import { PageAnnotations } from './annotations/page-annotations.ts';
import { forPanel } from './for-panel.ts';
import type { PanelPorts } from './panel-ports.ts';
import { tellCount } from './tell-count.ts';

/** Passages in view that are told at most: more do not fit on a screen. */
const mostInView = 2_000;

type ToldFacts = PageFacts & { readonly year: number | null };

/** The reading of a page, from the moment its site is switched on. */
export interface PageReading {
  /** Does what a panel says. */
  hear(message: ToPage): void;
  /** Does what the background or the workbench says of annotations. */
  hearOfAnnotations(message: AnnotationsToPage): void;
  /** The last panel has gone. */
  alone(): void;
  /** Ends it; marks and listeners go. */
  end(): void;
}

/**
 * Reads the page, follows its changes, marks its passages and tells the panels, until it is ended or the signal.
 * @param retired whether the extension has gone from under this script, which then ends
 */
export function readPassages(
  document: Document,
  ports: PanelPorts,
  until: AbortSignal,
  retired: () => boolean,
): PageReading {
  const ending = new AbortController();
  const signal = AbortSignal.any([until, ending.signal]);
  let revision = 0;
  let count: Count = null;
  /** What was last told of the page. Pages with a clock or a ticker change every second, and mostly not in this. */
  let before = '';
  /** The address has changed since then; what it shows often comes later than the address. */
  let elsewhere = false;
  /** The same for annotations, which are told of every change of address. */
  let left = false;

  const marks = new Marks(document, {
    signal,
    onInView: (ids) => ports.tell({ type: 'in-view', ids: ids.slice(0, mostInView) }),
    onChosen: (id, kind) => (kind === 'passage' ? ports.tell({ type: 'chosen', id }) : byHand.choose(id)),
  });
  const annotations = new PageAnnotations(document, ports, marks, signal);
  const byHand = annotateByHand(document, annotations, ports, {
    signal,
    caughtUp: () => page.caughtUp(),
    retired,
  });

  const page = followPage(document, {
    signal,
    onProgress: ({ read }) => {
      if (revision === 0) ports.tell({ type: 'reading', read, total: 0 });
    },
    async onText(text, { moved }) {
      elsewhere ||= moved;
      left ||= moved;
      const facts = pageFacts(document, text);
      const { passages, year } = await runSliced(recognisePage(text, facts), {
        signal,
        onProgress: (read) => {
          if (revision === 0) ports.tell({ type: 'reading', read, total: text.text.length });
        },
      });
      const ids = passageIds(passages);
      const forgotten = tellPage({ ...facts, year }, passages, ids);
      const places = passages.map(({ start, end }, i) => ({ id: ids[i]!, start, end }));
      if (forgotten) byHand.reattach(null);
      const taken = { moved: left, forgotten };
      left = false;
      await annotations.take({ text, facts, passages: places }, taken);
    },
    onError(error) {
      console.error(error);
      ports.tell({ type: 'failed', reason: String(error).slice(0, 500) });
    },
  });

  /** @returns whether it was told as another document's, so that panels have forgotten the one before */
  function tellPage(facts: ToldFacts, passages: readonly Passage[], ids: string[]): boolean {
    const { title, site, host, government, year } = facts;
    const details = { title, site, host, government, year };
    const now = JSON.stringify([details, ids]);
    if (now === before) return false;
    before = now;
    revision += 1;
    ports.forget('reading', 'failed');
    const told = forPanel(passages, ids);
    ports.tell({ type: 'passages', revision, moved: elsewhere, page: details, passages: told });
    tell(passages.length);
    const forgotten = elsewhere;
    elsewhere = false;
    return forgotten;
  }

  // A page that comes back from the back/forward cache has lost its ports, and one that was rendered before the user
  // went to it was not told of: both tell anew.
  const view = document.defaultView!;
  const again = () => tellCount(count);
  view.addEventListener('pageshow', ({ isTrusted, persisted }) => isTrusted && persisted && again(), {
    signal,
  });
  document.addEventListener('prerenderingchange', again, { signal });

  function tell(passages: Count): void {
    count = passages;
    tellCount(passages);
  }
  tell(null);

  return {
    hear(message) {
      switch (message.type) {
        case 'light':
        case 'light-annotation':
          return marks.light(message.id);
        case 'show':
          return void marks.show(message.id);
        case 'show-annotation':
          return annotations.show(message.id);
        case 'annotate-passage':
          return byHand.highlightPassage(message.id, message.meaning);
        case 'reattach':
          return byHand.reattach(message.id);
        case 'accept-text':
          return byHand.acceptText(message.id);
        case 'read-again':
          before = '';
          page.readAgain();
      }
    },
    hearOfAnnotations(message) {
      if (message.type === 'annotations-changed') annotations.changed();
      else if (message.type === 'show-annotation') annotations.show(message.id);
      else byHand.highlightSelection();
    },
    alone() {
      marks.light(null);
      byHand.reattach(null);
    },
    end: () => ending.abort(),
  };
}
