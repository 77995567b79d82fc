import { isStanding, shownParent } from './flat-tree.ts';
import type { CachedFragment, FragmentCache } from './fragment.ts';
import type { BlockSource, PageBlock, PageText, ReadProgress } from './page-text.ts';
import { placeBlocks } from './place-blocks.ts';
import { Reading } from './reading.ts';

/** Far more than the longest report; beyond it no page is text that a person reads. */
const mostCharacters = 8_000_000;

/**
 * Reads what a document shows, with its same-origin frames and open shadow trees, into text with a way back to the
 * nodes. Reading again visits only what was `touched` since; without changes told, the earlier reading stands.
 * @param most bound on the characters read, about; what comes after the block that reaches it is cut.
 */
export function createPageReader(document: Document, most = mostCharacters): PageReader {
  return new PageReader(document, most);
}

/** Reads a document once, in steps of well under a ms. */
export function readPage(document: Document): Generator<ReadProgress, PageText, void> {
  return createPageReader(document).read();
}

export class PageReader {
  private readonly document: Document;
  private readonly most: number;
  private readonly fragments = new Fragments();
  private readonly placed = new WeakMap<BlockSource, PageBlock>();
  private latest: Reading | undefined;

  /**
   * Called with every shadow root and frame document, and with every frame element, before its content is read: the
   * moment to begin watching it, so that no change after the reading is missed.
   */
  onEnter: ((entered: ShadowRoot | Document | Element) => void) | undefined;

  constructor(document: Document, most: number) {
    this.document = document;
    this.most = most;
    this.fragments.onEnter = (entered) => this.onEnter?.(entered);
  }

  /**
   * One reading, in steps of well under a ms. It may be left unfinished; what it read is kept. Changes made while it
   * goes on are seen in part: tell them by `touched` and read again.
   */
  *read(): Generator<ReadProgress, PageText, void> {
    const reading = new Reading(this.fragments, this.most);
    this.latest = reading;
    const root = this.document.body ?? this.document.documentElement;
    if (root) yield* reading.walk(root);
    const placing = placeBlocks(reading.whole, reading.cut, this.placed);
    for (;;) {
      const step = placing.next();
      if (step.done) return step.value;
      yield reading.progress;
    }
  }

  /**
   * Tells that the children or the text of these nodes have changed; with `style`, how they and all in them are shown.
   */
  touched(nodes: Iterable<Node>, style = false): void {
    this.fragments.touched(nodes, style);
  }

  /** Nodes visited in the latest reading: what it cost. */
  get visited(): number {
    return this.latest?.progress.visited ?? 0;
  }
}

/** What is known of elements from earlier readings, and what has changed in them since. */
class Fragments implements FragmentCache {
  clock = 0;
  onEnter: ((entered: ShadowRoot | Document | Element) => void) | undefined;
  private readonly known = new WeakMap<Element, CachedFragment>();
  private readonly touchedAt = new WeakMap<Element, number>();
  private readonly styles = new WeakMap<Element, number>();

  get(element: Element): CachedFragment | undefined {
    return this.known.get(element);
  }

  keep(element: Element, fragment: CachedFragment, begun: number): void {
    fragment.stale = (this.touchedAt.get(element) ?? 0) > begun;
    this.known.set(element, fragment);
  }

  styledAt(element: Element): number {
    return this.styles.get(element) ?? 0;
  }

  entered(element: Element, tag: string, root: ShadowRoot | Document | undefined): void {
    if (tag === 'iframe' || tag === 'frame') this.onEnter?.(element);
    if (root) this.onEnter?.(root);
  }

  touched(nodes: Iterable<Node>, style: boolean): void {
    this.clock++;
    const seen = new Set<Node>();
    for (const node of nodes) {
      if (!isStanding(node)) continue;
      // A document stands for all that is read of it.
      const body = node.nodeType === 9 ? (node as Document).body : null;
      if (style && (body ?? node).nodeType === 1) this.styles.set((body ?? node) as Element, this.clock);
      this.invalidate(body ?? node, seen);
      // What is put into a host shows up in the slots of its shadow tree.
      for (const slot of (node as Element).shadowRoot?.querySelectorAll('slot') ?? [])
        this.invalidate(slot, seen);
    }
  }

  /** A fragment holds those of the elements in it: all around a change are stale, through shadow roots and frames. */
  private invalidate(node: Node, seen: Set<Node>): void {
    for (let at: Node | undefined = node; at && !seen.has(at); at = shownParent(at)) {
      seen.add(at);
      this.touchedAt.set(at as Element, this.clock);
      const known = this.known.get(at as Element);
      if (known) known.stale = true;
    }
  }
}
