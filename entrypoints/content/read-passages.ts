import type { Count } from '../../lib/messages/background.ts';
import { mostPassages, type PagePassage, type ToPage } from '../../lib/messages/page.ts';
import { followPage } from '../../lib/page/follow-page.ts';
import { Marks } from '../../lib/page/marks.ts';
import { type PageFacts, pageFacts } from '../../lib/page/page-facts.ts';
import type { PageText } from '../../lib/page/page-text.ts';
import { passageIds } from '../../lib/page/passage-ids.ts';
import { recognisePage } from '../../lib/page/recognise-page.ts';
import { runSliced } from '../../lib/page/slice.ts';
import type { Passage } from '../../lib/policy/passage.ts';
import { panelPorts } from './panel-ports.ts';
import { tellCount } from './tell-count.ts';

/** Bounds of the messages' types; a longer passage is no sentence, a longer title no title. */
const longest = { passages: mostPassages, passage: 20_000, heading: 500, headings: 12, inView: 2000 };

/**
 * Reads the page, follows its changes, marks its passages and serves the panels beside it, until the signal.
 */
export function readPassages(document: Document, signal: AbortSignal): void {
  let revision = 0;
  let count: Count = null;

  const ports = panelPorts(signal, {
    heard(message: ToPage) {
      if (message.type === 'read-again') page.readAgain();
      else if (message.type === 'light') marks.light(message.id);
      else marks.show(message.id);
    },
    left: () => marks.light(null),
  });

  const marks = new Marks(document, {
    signal,
    onInView: (ids) => ports.tell({ type: 'in-view', ids: ids.slice(0, longest.inView) }),
    onChosen: (id) => ports.tell({ type: 'chosen', id }),
  });

  const page = followPage(document, {
    signal,
    onProgress: ({ read }) => {
      if (revision === 0) ports.tell({ type: 'reading', read, total: 0 });
    },
    async onText(text) {
      const facts = pageFacts(document, text);
      const { passages } = await runSliced(recognisePage(text, facts), {
        signal,
        onProgress: (read) => {
          if (revision === 0) ports.tell({ type: 'reading', read, total: text.text.length });
        },
      });
      await show(text, facts, passages.slice(0, longest.passages));
    },
    onError(error) {
      console.error(error);
      ports.tell({ type: 'failed', reason: String(error).slice(0, longest.heading) });
    },
  });

  async function show(text: PageText, facts: PageFacts, passages: readonly Passage[]): Promise<void> {
    revision += 1;
    const ids = passageIds(passages);
    const { title, site, host, government, year } = facts;
    ports.forget('reading');
    ports.forget('failed');
    ports.tell({
      type: 'passages',
      revision,
      page: { title, site, host, government, year },
      passages: passages.map((passage, i) => forPanel(passage, ids[i]!)),
    });
    told(passages.length);
    const places = passages.map(({ start, end }, i) => ({ id: ids[i]!, start, end }));
    await runSliced(marks.painting(text, places), { signal });
  }

  // A page that comes back from the back/forward cache has lost its ports: it tells anew that it is there.
  document.defaultView?.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) tellCount(count);
    },
    { signal },
  );

  told(null);

  function told(passages: Count): void {
    count = passages;
    tellCount(passages);
  }
}

function forPanel({ text, kind, headings, section }: Passage, id: string): PagePassage {
  return {
    id,
    text: text.slice(0, longest.passage),
    kind,
    headings: headings.slice(-longest.headings).map((heading) => heading.slice(0, longest.heading)),
    section,
  };
}
