import { isStanding } from './flat-tree.ts';
import { HighlightLayers } from './highlight-layers.ts';
import { InView } from './in-view.ts';
import { watchClicks } from './mark-clicks.ts';
import type { PageText } from './page-text.ts';
import {
  crowdedNodes,
  type PassageMark,
  type PlacedMark,
  placeMark,
  rangeOf,
  standsSame,
} from './placed-mark.ts';
import { scrollToRange } from './scroll-to.ts';
import { runAtOnce } from './slice.ts';

/** Marks painted between two yields. */
const marksPerStep = 16;

const none: ReadonlySet<Text> = new Set();

/** When the flash is on, in ms from its beginning; with reduced motion it just stays on until the end. */
const flashes = [
  [0, 320],
  [480, 1700],
] as const;

export interface MarksOptions {
  /** Ends everything: marks, styles and listeners go. */
  readonly signal: AbortSignal;
  /** Ids of the marks in the viewport, in reading order, whenever they change. */
  readonly onInView?: (ids: readonly string[]) => void;
  /** The user clicked on a mark. */
  readonly onChosen?: (id: string) => void;
}

/**
 * Paints passages on a page and in its frames by the CSS Custom Highlight API: the page's DOM is not changed. Where
 * the browser has no such API nothing is painted, and the rest works.
 */
export class Marks {
  private readonly options: MarksOptions;
  private readonly layers = new HighlightLayers();
  private readonly view: InView;
  private readonly clicked = new WeakSet<Document>();
  private page: PageText | undefined;
  private marks: ReadonlyMap<string, PlacedMark> = new Map();
  /** What is painted now, by id: all marks, but of those in crowded nodes only the ones near the viewport. */
  private readonly painted = new Map<string, PlacedMark>();
  private crowded = none;
  /** The marks by place. */
  private ordered: PlacedMark[] = [];
  private lit: PlacedMark | undefined;
  private flashing: PlacedMark | undefined;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(document: Document, options: MarksOptions) {
    this.options = options;
    this.view = new InView(
      document,
      options.signal,
      (ids) => options.onInView?.(ids),
      (near) => this.paintNear(near),
    );
    options.signal.addEventListener('abort', () => {
      this.stopFlash();
      this.layers.clear();
    });
  }

  /** Ids of the marks in the viewport, in reading order. */
  get inView(): readonly string[] {
    return this.view.ids;
  }

  /**
   * Marks these passages of this text and no others, in steps of well under a ms. What stands where it stood is left
   * as it is. May be left unfinished; the next painting sets it right.
   * @returns how many were found on the page.
   */
  *painting(page: PageText, passages: readonly PassageMark[]): Generator<number, number, void> {
    const found: PlacedMark[] = [];
    for (const [i, passage] of passages.entries()) {
      if (i % marksPerStep === marksPerStep - 1) yield i;
      const mark = placeMark(page, passage);
      if (mark) found.push(mark);
    }
    const crowded = crowdedNodes(found);
    const marks = new Map<string, PlacedMark>();
    this.layers.refresh();
    // What is near is painted when the marks are all in their new places.
    this.crowded = none;
    for (const [i, mark] of found.entries()) {
      if (i % marksPerStep === marksPerStep - 1) yield i;
      if (this.options.signal.aborted) return 0;
      const old = this.painted.get(mark.id);
      const same = old && standsSame(old, mark);
      const kept = same ? { ...mark, painted: old.painted } : mark;
      if (old && !same) this.unpaint(old);
      if (same || !crowded.has(mark.from.node)) this.put(kept);
      marks.set(kept.id, kept);
      this.listen(kept.from.node.ownerDocument);
    }
    for (const [id, old] of this.painted) if (!marks.has(id)) this.unpaint(old);
    this.marks = marks;
    this.crowded = crowded;
    this.page = page;
    this.ordered = [...marks.values()].sort((a, b) => a.start - b.start);
    this.view.watch(this.ordered);
    if (this.lit) this.light(this.lit.id);
    if (this.flashing && !marks.has(this.flashing.id)) this.stopFlash();
    return marks.size;
  }

  /** The same at once. */
  paint(page: PageText, passages: readonly PassageMark[]): number {
    return runAtOnce(this.painting(page, passages));
  }

  /** Lights one mark, or none. An id that is not on the page lights nothing. */
  light(id: string | null): void {
    if (this.lit) this.layers.delete('lit', this.lit.painted, this.lit.root);
    this.lit = id === null ? undefined : this.marks.get(id);
    if (this.lit) this.layers.add('lit', this.lit.painted, this.lit.root);
  }

  /** Scrolls to a mark and flashes it. @returns false when it is not on the page any more. */
  show(id: string): boolean {
    const mark = this.marks.get(id);
    const range = mark && rangeOf(mark);
    if (!range) return false;
    scrollToRange(range);
    this.flash(mark);
    return true;
  }

  /** The id of the mark at a point of a document's viewport, in CSS pixels. */
  passageAt(document: Document, x: number, y: number): string | undefined {
    const shadowRoots = [...new Set(this.ordered.map((mark) => mark.root))].filter(
      (root): root is ShadowRoot =>
        isStanding(root) && root.nodeType === 11 && root.ownerDocument === document,
    );
    const caret = caretAt(document, x, y, shadowRoots);
    const at = caret && this.page?.map.toText(...caret);
    if (at === undefined) return undefined;
    // Right of a character's middle the caret stands behind it, and beside the text next to what is nearest.
    return this.ordered
      .slice(Math.max(0, this.lastFrom(at) - 1), this.lastFrom(at) + 1)
      .find((mark) => at >= mark.start && at <= mark.end && covers(mark, x, y))?.id;
  }

  private put(mark: PlacedMark): void {
    if (!this.painted.has(mark.id)) this.layers.add('passage', mark.painted, mark.root);
    this.painted.set(mark.id, mark);
  }

  private unpaint(mark: PlacedMark): void {
    this.layers.delete('passage', mark.painted, mark.root);
    this.painted.delete(mark.id);
  }

  private paintNear(near: readonly PlacedMark[]): void {
    if (this.crowded.size === 0 || this.options.signal.aborted) return;
    const now = new Set(near.filter((mark) => this.crowded.has(mark.from.node)));
    for (const mark of this.painted.values()) {
      if (this.crowded.has(mark.from.node) && !now.has(mark)) this.unpaint(mark);
    }
    for (const mark of now) this.put(mark);
  }

  /** Index of the last mark that starts at or before a text offset. */
  private lastFrom(offset: number): number {
    let low = 0;
    let high = this.ordered.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.ordered[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private listen(document: Document): void {
    if (this.clicked.has(document)) return;
    this.clicked.add(document);
    watchClicks(document, this.options.signal, (where, x, y) => {
      const id = this.passageAt(where, x, y);
      if (id !== undefined) this.options.onChosen?.(id);
    });
  }

  private flash(mark: PlacedMark): void {
    this.stopFlash();
    this.flashing = mark;
    const view = mark.from.node.ownerDocument.defaultView;
    const still = view?.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const on = () => this.layers.add('flash', mark.painted, mark.root);
    const off = () => this.layers.delete('flash', mark.painted, mark.root);
    on();
    for (const [from, to] of still ? [] : flashes) {
      if (from > 0) this.timers.push(setTimeout(on, from));
      this.timers.push(setTimeout(off, to));
    }
    this.timers.push(setTimeout(() => this.stopFlash(), flashes.at(-1)![1]));
  }

  private stopFlash(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    if (this.flashing) this.layers.delete('flash', this.flashing.painted, this.flashing.root);
    this.flashing = undefined;
  }
}

/** Whether a point is on a mark's lines or in the space between them. */
function covers(mark: PlacedMark, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of rangeOf(mark)?.getClientRects() ?? []) {
    const slack = (bottom - top) * 0.4;
    if (x >= left - 1 && x <= right + 1 && y >= top - slack && y <= bottom + slack) return true;
  }
  return false;
}

/** The node and offset at a point. Chromium has the standard's way from 128 on, before that one without shadow trees. */
function caretAt(
  document: Document,
  x: number,
  y: number,
  shadowRoots: ShadowRoot[],
): [Node, number] | undefined {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    return caret ? [caret.offsetNode, caret.offset] : undefined;
  }
  const range = (document as Document).caretRangeFromPoint?.(x, y);
  return range ? [range.startContainer, range.startOffset] : undefined;
}
