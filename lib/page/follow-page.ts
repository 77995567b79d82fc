import { addChanges, type Changes, noChanges, watched } from './changes.ts';
import type { PageText, ReadProgress } from './page-text.ts';
import { createPageReader, type PageReader } from './read-page.ts';
import { runSliced } from './slice.ts';
import { isOwn } from './toolbar/own-element.ts';
import { watchAddress } from './watch-address.ts';
import { WorkBudget } from './work-budget.ts';

/** Ms without a change before the page is read again, and the longest a change waits for that. */
const quiet = 150;
const longest = 1000;
/** Changes held between readings; beyond, they are worked in at once, so that removed nodes are not kept. */
const mostHeld = 2000;

export interface FollowOptions {
  readonly signal: AbortSignal;
  /**
   * Told the page's text after the first reading, whenever it has changed since, and after every change of address.
   * What it does counts as our work; the page is not read again until it has settled. What it throws goes to `onError`.
   */
  readonly onText: (page: PageText, reading: FollowedReading) => Promise<void> | void;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Told what goes wrong in reading, and what the other callbacks throw. The following goes on. */
  readonly onError?: (error: unknown) => void;
}

export interface FollowedReading {
  /** The first text after a change of address. */
  readonly moved: boolean;
}

export interface FollowedPage {
  /** Reads what has changed so far without waiting for rest. Resolves when it has been told; at once if there is none. */
  caughtUp(): Promise<void>;
  /** Reads everything afresh, soon. */
  readAgain(): void;
}

/**
 * Reads a page, and again whenever it has changed: after a short quiet time, within about a twentieth of the time that
 * passes, and only what has changed. Frames and open shadow trees are followed as they come. Nothing on the page is
 * altered.
 */
export function followPage(document: Document, options: FollowOptions): FollowedPage {
  const page = new Following(document, options);
  page.start();
  return page;
}

class Following implements FollowedPage {
  private readonly reader: PageReader;
  private readonly document: Document;
  private readonly options: FollowOptions;
  private readonly budget = new WorkBudget(performance.now());
  private readonly known = new WeakSet<Node>();
  private readonly checkAddress: () => void;
  private readonly observer: MutationObserver;
  private changes: Changes = noChanges();
  private before: PageText | undefined;
  private moved = false;
  private hasRead = false;
  private reading = false;
  /** Ends when the last reading has. */
  private current: Promise<void> | undefined;
  /** Time of the first change not yet read, and the timer towards its reading. */
  private since: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, options: FollowOptions) {
    this.document = document;
    this.options = options;
    this.reader = createPageReader(document);
    this.reader.onEnter = (entered) => this.enter(entered);
    const view = document.defaultView!;
    this.observer = new view.MutationObserver((records) => this.changed(records));
    this.checkAddress = watchAddress(view, options.signal, () => {
      this.moved = true;
      this.budget.reset(performance.now());
      this.soon();
    });
  }

  start(): void {
    const { signal } = this.options;
    if (signal.aborted) return;
    this.enter(this.document);
    this.document.addEventListener('visibilitychange', () => this.since !== undefined && this.soon(), {
      signal,
    });
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
      this.reader.onEnter = undefined;
    });
    this.current = this.read();
  }

  async caughtUp(): Promise<void> {
    this.changed(this.observer.takeRecords());
    // A reading under way may have passed the place that has changed. One that follows is enough: some pages change
    // all the time.
    for (let i = 0; i < 2 && !this.options.signal.aborted; i++) {
      if (!this.reading) {
        if (this.since === undefined) return;
        clearTimeout(this.timer);
        this.current = this.read();
      }
      await this.current;
    }
  }

  readAgain(): void {
    this.before = undefined;
    this.changes.style.add(this.document);
    this.soon();
  }

  /** Begins to watch a document, a shadow root, or a frame whose document is still to come. */
  private enter(entered: Node): void {
    if (this.known.has(entered)) return;
    this.known.add(entered);
    const { signal } = this.options;
    if (entered.nodeType === 1) {
      entered.addEventListener('load', () => this.touch(entered, 'content'), { signal });
      return;
    }
    this.observer.observe(entered, watched);
    if (entered.nodeType !== 9) return;
    // Style sheets that arrive late show or hide things without any change of the tree.
    const loaded = ({ target }: Event) => {
      if ((target as Element).localName === 'link') this.touch(entered, 'style');
    };
    entered.addEventListener('load', loaded, { signal, capture: true });
  }

  private touch(node: Node, how: keyof Changes): void {
    this.changes[how].add(node);
    this.soon();
  }

  private changed(all: readonly MutationRecord[]): void {
    const begin = performance.now();
    const records = all.filter((record) => !isOurs(record));
    if (!records.length) return;
    addChanges(records, this.changes);
    if (this.changes.content.size + this.changes.style.size > mostHeld) this.tell();
    this.checkAddress();
    const now = performance.now();
    this.budget.spend(now - begin, now);
    this.soon();
  }

  private tell(): void {
    this.reader.touched(this.changes.content);
    this.reader.touched(this.changes.style, true);
    this.changes = noChanges();
  }

  /** Sees to it that the page is read after a quiet time, but not later than `longest` and not beyond the budget. */
  private soon(): void {
    const now = performance.now();
    this.since ??= now;
    // A reading under way, a hidden page: what ends that state calls again.
    if (this.reading || this.document.hidden || this.options.signal.aborted) return;
    clearTimeout(this.timer);
    const calm = Math.max(0, Math.min(quiet, this.since + longest - now));
    const read = () => {
      this.current = this.read();
    };
    this.timer = setTimeout(read, Math.max(calm, this.budget.wait(now)));
  }

  private async read(): Promise<void> {
    const { signal, onProgress, onText } = this.options;
    this.reading = true;
    this.since = undefined;
    const begin = performance.now();
    try {
      this.tell();
      const page = await runSliced(this.reader.read(), {
        signal,
        onProgress: (progress) => {
          try {
            onProgress?.(progress);
          } catch (error) {
            this.failed(error);
          }
        },
      });
      const { moved, before } = this;
      if (moved || !before || !isSame(page, before)) {
        this.moved = false;
        this.before = page;
        await onText(page, { moved });
      }
    } catch (error) {
      this.failed(error);
    }
    this.reading = false;
    const now = performance.now();
    // What came first has to be read whatever it costs; only following it is bounded.
    if (this.hasRead) this.budget.spend(now - begin, now);
    this.hasRead = true;
    if (this.since !== undefined) this.soon();
  }

  private failed(error: unknown): void {
    if (this.options.signal.aborted) return;
    try {
      this.options.onError?.(error);
    } catch (another) {
      console.error(another);
    }
  }
}

/** Our own toolbar came or went: nothing of the page has changed. */
const isOurs = ({ type, addedNodes, removedNodes }: MutationRecord): boolean =>
  type === 'childList' && [...addedNodes, ...removedNodes].every(isOwn);

const isSame = (a: PageText, b: PageText): boolean =>
  a.cut === b.cut &&
  a.blocks.length === b.blocks.length &&
  a.blocks.every((block, i) => block === b.blocks[i]);
