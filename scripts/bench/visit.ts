/** The extension's API, as functions that run in the extension's page find it. */
declare const chrome: typeof import('wxt/browser').browser;

/** When things happened on one visit: ms since the epoch, comparable between the browser's processes. */
export interface Visit {
  /** The page's passages arrived. */
  readonly recognised: number;
  /** Their matches were asked for. */
  readonly asked: number;
  /** The first passage's matches arrived, and the last one's. */
  readonly first: number;
  readonly last: number;
  readonly passages: readonly string[];
  /** Matches in all. */
  readonly matches: number;
}

interface Visiting {
  visiting: Promise<Visit>;
}

/**
 * Runs in a page of the extension before the tab is sent to another page. It does what the panel does, but draws
 * nothing: it connects with the tab's content script, asks the engine for the matches of the passages that it is sent,
 * and notes when they arrive.
 */
export function expectVisit(tab: number): void {
  const now = () => performance.timeOrigin + performance.now();
  const { runtime, tabs } = chrome;
  (globalThis as unknown as Visiting).visiting = new Promise<Visit>((done, fail) => {
    let page: ReturnType<typeof tabs.connect> | undefined;
    let engine: ReturnType<typeof runtime.connect> | undefined;

    const end = () => {
      runtime.onMessage.removeListener(told);
      page?.disconnect();
      engine?.disconnect();
    };

    const match = async (recognised: number, revision: number, year: number | null, passages: Passage[]) => {
      await runtime.sendMessage({ type: 'start-engine' });
      const arrived = new Set<string>();
      let matches = 0;
      let first = 0;
      engine = runtime.connect({ name: 'zhengmai:engine' });
      engine.onDisconnect.addListener(() => fail(new Error('The engine hung up.')));
      engine.onMessage.addListener((message: FromEngine) => {
        if (message.type === 'failed') fail(new Error(message.detail));
        if (message.type !== 'matched') return;
        arrived.add(message.id);
        matches += message.matches.length;
        first ||= now();
        if (arrived.size < passages.length) return;
        end();
        done({ recognised, asked, first, last: now(), matches, passages: passages.map(({ text }) => text) });
      });
      const asked = now();
      engine.postMessage({ type: 'match', revision, year, title: '', passages, first: [] });
    };

    const connect = () => {
      if (page) return;
      const mine = tabs.connect(tab, { name: 'zhengmai:page', frameId: 0 });
      page = mine;
      mine.onDisconnect.addListener(() => {
        void runtime.lastError;
        if (page === mine) page = undefined;
      });
      mine.onMessage.addListener((message: FromPage) => {
        if (message.type === 'failed') fail(new Error(message.reason));
        if (message.type !== 'passages' || engine) return;
        match(now(), message.revision, message.page.year, message.passages).catch(fail);
      });
    };

    // A content script tells that it is there by telling its count.
    const told = (message: { type?: string }, sender: { tab?: { id?: number | undefined } }) => {
      if (message.type === 'count' && sender.tab?.id === tab) connect();
    };
    runtime.onMessage.addListener(told);
  });
}

/** Runs in the same page afterwards: waits for what it is to notice. */
export function expectedVisit(): Promise<Visit> {
  return (globalThis as unknown as Visiting).visiting;
}

type Passage = { readonly id: string; readonly text: string };
type FromPage = import('../../lib/messages/page.ts').FromPage;
type FromEngine = import('../../lib/messages/engine.ts').FromEngine;
