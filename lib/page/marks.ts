import { Flash } from './flash.ts';
import { isStanding } from './flat-tree.ts';
import { HighlightLayers } from './highlight-layers.ts';
import { InView } from './in-view.ts';
import { watchClicks } from './mark-clicks.ts';
import type { MarkKind } from './mark-styles.ts';
import { MarksByPlace } from './marks-by-place.ts';
import type { PageText } from './page-text.ts';
import {
  crowdedMarks,
  isPassage,
  markKey,
  type PageMark,
  type PlacedMark,
  placeMark,
  rangeOf,
  standsSame,
} from './placed-mark.ts';
import { scrollToRange } from './scroll-to.ts';
import { runAtOnce } from './slice.ts';

/** Marks painted between two yields. */
const marksPerStep = 16;

const none: ReadonlySet<string> = new Set();

export interface MarksOptions {
  /** Ends everything: marks, styles and listeners go. */
  readonly signal: AbortSignal;
  /** Ids of the passages in the viewport, in reading order, whenever they change. */
  readonly onInView?: (ids: readonly string[]) => void;
  /** The user clicked on a mark: where several are, on the shortest annotation, else the shortest passage. */
  readonly onChosen?: (id: string, kind: MarkKind) => void;
}

/**
 * Paints passages and annotations on a page and in its frames by the CSS Custom Highlight API: the page's DOM is not
 * changed. Where the browser has no such API nothing is painted, and the rest works.
 */
export class Marks {
  private readonly options: MarksOptions;
  private readonly layers = new HighlightLayers();
  private readonly view: InView;
  private readonly clicked = new WeakSet<Document>();
  private page: PageText | undefined;
  /** By their keys, as in `painted` and `crowded`. */
  private marks: ReadonlyMap<string, PlacedMark> = new Map();
  /** What is painted now: all marks, but of those in crowded nodes only the ones near the viewport. */
  private readonly painted = new Map<string, PlacedMark>();
  private crowded = none;
  private byPlace = new MarksByPlace([]);
  private lit: PlacedMark | undefined;
  private readonly flash = new Flash(this.layers);

  constructor(document: Document, options: MarksOptions) {
    this.options = options;
    this.view = new InView(
      document,
      options.signal,
      (ids) => options.onInView?.(ids),
      (near) => this.paintNear(near),
    );
    options.signal.addEventListener('abort', () => {
      this.flash.stop();
      this.layers.clear();
    });
  }

  /** Ids of the passages in the viewport, in reading order. */
  get inView(): readonly string[] {
    return this.view.ids;
  }

  /**
   * Marks these stretches of this text and no others, in steps of well under a ms. What stands where it stood is left
   * as it is. May be left unfinished; the next painting sets it right.
   * @returns how many were found on the page.
   */
  *painting(page: PageText, wanted: readonly PageMark[]): Generator<number, number, void> {
    const found: PlacedMark[] = [];
    for (const [i, each] of wanted.entries()) {
      if (i % marksPerStep === marksPerStep - 1) yield i;
      const mark = placeMark(page, each);
      if (mark) found.push(mark);
    }
    const crowds = [found.filter(isPassage), found.filter((mark) => !isPassage(mark))].map(crowdedMarks);
    const crowded = new Set(crowds.flatMap((keys) => [...keys]));
    const marks = new Map<string, PlacedMark>();
    this.layers.refresh();
    // What is near is painted when the marks are all in their new places.
    this.crowded = none;
    for (const [i, mark] of found.entries()) {
      if (i % marksPerStep === marksPerStep - 1) yield i;
      if (this.options.signal.aborted) return 0;
      const old = this.painted.get(mark.key);
      const same = old && standsSame(old, mark);
      const kept = same ? { ...mark, painted: old.painted } : mark;
      if (old && !same) this.unpaint(old);
      if (same || !crowded.has(mark.key)) this.put(kept);
      marks.set(kept.key, kept);
      this.listen(kept.from.node.ownerDocument);
    }
    for (const [key, old] of this.painted) if (!marks.has(key)) this.unpaint(old);
    this.marks = marks;
    this.crowded = crowded;
    this.page = page;
    this.byPlace = new MarksByPlace(marks.values());
    this.view.watch(this.byPlace.marks);
    if (this.lit) this.lightMark(marks.get(this.lit.key));
    if (this.flash.mark && !marks.has(this.flash.mark.key)) this.flash.stop();
    return marks.size;
  }

  /** The same at once. */
  paint(page: PageText, wanted: readonly PageMark[]): number {
    return runAtOnce(this.painting(page, wanted));
  }

  /** Lights one mark, passage or annotation, or none. An id that is not on the page lights nothing. */
  light(id: string | null): void {
    this.lightMark(id === null ? undefined : this.named(id));
  }

  /** Scrolls to a passage or annotation and flashes it. @returns false when it is not on the page any more. */
  show(id: string): boolean {
    const mark = this.named(id);
    const range = mark && rangeOf(mark);
    if (!range) return false;
    scrollToRange(range);
    this.flash.start(mark);
    return true;
  }

  /**
   * The mark at a point of a document's viewport, in CSS pixels. Where several are, annotations go before passages, and
   * the shorter before the longer.
   */
  markAt(document: Document, x: number, y: number): PlacedMark | undefined {
    const shadowRoots = [...new Set(this.byPlace.marks.map((mark) => mark.root))].filter(
      (root): root is ShadowRoot =>
        isStanding(root) && root.nodeType === 11 && root.ownerDocument === document,
    );
    const caret = caretAt(document, x, y, shadowRoots);
    if (!caret || !this.page) return undefined;
    // Right of a character's middle the caret stands behind it, and beside the text next to what is nearest.
    const to = this.page.map.toText(...caret);
    const from = this.page.map.toText(...caret, true) ?? to;
    if (from === undefined) return undefined;
    return this.byPlace
      .touching(from, to ?? from)
      .sort((a, b) => Number(isPassage(a)) - Number(isPassage(b)) || a.end - a.start - (b.end - b.start))
      .find((mark) => covers(mark, x, y));
  }

  private named(id: string): PlacedMark | undefined {
    return this.marks.get(markKey(id, 'other')) ?? this.marks.get(markKey(id, 'passage'));
  }

  private lightMark(mark: PlacedMark | undefined): void {
    const paint = (how: 'add' | 'delete', { kind, painted, root }: PlacedMark) =>
      this.layers[how](isPassage({ kind }) ? 'lit' : 'glow', painted, root);
    if (this.lit) paint('delete', this.lit);
    this.lit = mark;
    if (mark) paint('add', mark);
  }

  private put(mark: PlacedMark): void {
    if (!this.painted.has(mark.key)) this.layers.add(mark.kind, mark.painted, mark.root);
    this.painted.set(mark.key, mark);
  }

  private unpaint(mark: PlacedMark): void {
    this.layers.delete(mark.kind, mark.painted, mark.root);
    this.painted.delete(mark.key);
  }

  private paintNear(near: readonly PlacedMark[]): void {
    if (this.crowded.size === 0 || this.options.signal.aborted) return;
    const now = new Set(near.filter(({ key }) => this.crowded.has(key)));
    for (const mark of this.painted.values()) {
      if (this.crowded.has(mark.key) && !now.has(mark)) this.unpaint(mark);
    }
    for (const mark of now) this.put(mark);
  }

  private listen(document: Document): void {
    if (this.clicked.has(document)) return;
    this.clicked.add(document);
    watchClicks(document, this.options.signal, (where, x, y) => {
      const mark = this.markAt(where, x, y);
      if (mark) this.options.onChosen?.(mark.id, mark.kind);
    });
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
