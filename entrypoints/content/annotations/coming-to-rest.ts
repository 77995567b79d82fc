/** Ms after the last change of a loaded page until what is missing is called not found: pages fetch their text late. */
const rest = 2_500;
/** The same from the first text on, for pages that never come to rest (clocks, tickers) or are never done loading. */
const longestRest = 15_000;

/** Tells when a page has come to rest: what it has not shown by then, it does not have. */
export class ComingToRest {
  /** Whether it has. */
  settled = false;
  private readonly document: Document;
  private readonly told: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When its first text came, ms as `performance.now`. */
  private since: number | undefined;

  constructor(document: Document, signal: AbortSignal, told: () => void) {
    this.document = document;
    this.told = told;
    const loaded = () => this.since !== undefined && this.wait();
    document.defaultView!.addEventListener('load', loaded, { signal });
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  /** The page has changed. */
  changed(): void {
    if (!this.settled) this.wait();
  }

  /** Another page is shown now. */
  begin(): void {
    this.settled = false;
    this.since = undefined;
    this.wait();
  }

  private wait(): void {
    clearTimeout(this.timer);
    const now = performance.now();
    this.since ??= now;
    const longest = Math.max(0, this.since + longestRest - now);
    const wait = this.document.readyState === 'complete' ? Math.min(rest, longest) : longest;
    this.timer = setTimeout(() => {
      this.settled = true;
      this.told();
    }, wait);
  }
}
