import { signal } from '@preact/signals';
import type { EngineState, PageState, PanelActions, PanelView, PassageView } from '../../components/view.ts';
import type { FromEngine } from '../../lib/messages/engine.ts';
import type { FromPage, PageDetails, PagePassage } from '../../lib/messages/page.ts';
import type { Match } from '../../lib/policy/match.ts';
import type { AnnotationStore } from '../../lib/store/annotations/annotation-store.ts';
import type { CorrectionStore } from '../../lib/store/corrections/correction-store.ts';
import { setSite } from '../../lib/store/sites.ts';
import { linkToEngine } from '../engine/engine-link.ts';
import { startAnnotations } from './annotations-state.ts';
import { linkToActiveTab } from './tab-link.ts';
import { startThreads } from './threads-state.ts';

/** What the panel shows and does: brings the page's passages and the engine's matches together. */
export function startPanel(
  store: AnnotationStore,
  correctionStore: CorrectionStore,
): { view: PanelView; actions: PanelActions } {
  const page = signal<PageState>({ is: 'waiting' });
  const engine = signal<EngineState>({ is: 'asleep' });
  const passages = signal<readonly PassageView[]>([]);
  const progress = signal({ done: 0, total: 0 });
  const open = signal<string | null>(null);
  const chosen = signal<{ id: string } | null>(null);
  const inView = signal<ReadonlySet<string>>(new Set());

  let onPage: readonly PagePassage[] = [];
  let matches = new Map<string, readonly Match[]>();
  /** Counts up over all pages, so that answers for a page that is gone are told apart. */
  let revision = 0;
  let firstOfPage = 0;

  const engineLink = linkToEngine(hearEngine);
  const threads = startThreads(correctionStore, engineLink);
  const tabLink = linkToActiveTab({ changed: turnTo, heard: hearPage });
  const annotations = startAnnotations(store, {
    send: tabLink.send,
    matchesOf: (passage) => matches.get(passage),
    year: () => (page.value.is === 'read' ? page.value.year : null),
  });

  /** Another page: nothing of the old one may stay. */
  function turnTo(state: PageState): void {
    page.value = state;
    onPage = [];
    matches = new Map();
    firstOfPage = revision + 1;
    open.value = null;
    chosen.value = null;
    inView.value = new Set();
    progress.value = { done: 0, total: 0 };
    threads.keep(new Set());
    show();
    forgetAsked();
    annotations.turn();
  }

  function forgetAsked(): void {
    engineLink.forget();
    threads.forget();
  }

  function hearPage(message: FromPage): void {
    if (annotations.hear(message)) return;
    switch (message.type) {
      case 'reading':
        if (page.value.is !== 'read') {
          page.value = { is: 'reading', part: message.total ? message.read / message.total : null };
        }
        return;
      case 'passages':
        if (message.moved) turnTo({ is: 'reading', part: null });
        return takePassages(message.page, message.passages);
      case 'off':
        return turnTo({ is: 'switched-off', host: message.host });
      case 'in-view':
        inView.value = new Set(message.ids);
        if (onPage.length) engineLink.first(message.ids);
        return;
      case 'chosen':
        if (!onPage.some((passage) => passage.id === message.id)) return;
        open.value = message.id;
        chosen.value = { id: message.id };
        return;
      case 'failed':
        // What was read before stays good.
        if (page.value.is !== 'read') page.value = { is: 'failed', detail: message.reason };
    }
  }

  function takePassages(details: PageDetails, read: readonly PagePassage[]): void {
    const { title, site, host, year } = details;
    page.value = { is: 'read', title, site, host, year };
    onPage = read;
    const ids = new Set(read.map((passage) => passage.id));
    matches = new Map([...matches].filter(([id]) => ids.has(id)));
    if (open.value && !ids.has(open.value)) open.value = null;
    threads.keep(ids);
    show();
    if (!read.length) return forgetAsked();
    revision += 1;
    progress.value = { done: matches.size, total: read.length };
    engineLink.match({ type: 'match', revision, year, title, passages: [...read], first: [...inView.value] });
  }

  function hearEngine(message: FromEngine): void {
    if (message.type !== 'matched' || message.revision >= firstOfPage) threads.hear(message);
    switch (message.type) {
      case 'loading':
        engine.value = { is: 'loading', part: message.part };
        return;
      case 'ready':
        engine.value = { is: 'ready', tasks: message.tasks, plans: message.plans };
        return;
      case 'failed':
        engine.value = { is: 'failed', fault: message.fault, detail: message.detail };
        return;
      case 'matched':
        if (message.revision < firstOfPage) return;
        matches.set(message.id, message.matches);
        showSoon();
        return;
      case 'progress':
        if (message.revision === revision) progress.value = { done: message.done, total: message.total };
    }
  }

  let waiting = false;
  /** Answers come in bursts: one rendering a frame is enough. Timers run in hidden panels too, frames do not. */
  function showSoon(): void {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      show();
    }, 16);
  }

  let shown = new Map<string, PassageView>();
  /**
   * Passages that did not change keep their object, so that their components are not rendered again. The id stands for
   * text and headings (passage-ids.ts): comparing those of thousands of passages with every burst would be work twice.
   */
  function show(): void {
    const next = new Map<string, PassageView>();
    for (const { id, text, kind, headings } of onPage) {
      const before = shown.get(id);
      const found = matches.get(id);
      const same = before && before.matches === found && before.kind === kind;
      next.set(id, same ? before : { id, text, kind, headings, matches: found });
    }
    shown = next;
    passages.value = [...next.values()];
    threads.show();
    annotations.matched();
  }

  return {
    view: {
      page,
      engine,
      passages,
      progress,
      open,
      chosen,
      inView,
      annotations: annotations.view,
      threads: threads.view,
    },
    actions: {
      light: (id) => tabLink.send({ type: 'light', id }),
      choose(id) {
        open.value = id;
        tabLink.send({ type: 'show', id });
      },
      close() {
        open.value = null;
      },
      readPage: () => tabLink.read(),
      retryEngine() {
        engine.value = { is: 'loading', part: 0 };
        engineLink.retry();
      },
      setSite: (host, on) => void setSite(host, on).then(tabLink.look, console.error),
      annotations: annotations.actions,
      threads: threads.actions,
    },
  };
}
