import {
  adoptMarkStyles,
  dropMarkStyles,
  highlightName,
  type MarkKind,
  markPriority,
} from './mark-styles.ts';

type View = Window & typeof globalThis;
type Root = Document | ShadowRoot;

/**
 * Our highlights in the registries of the page and its frames: a range is painted only by the registry of its own
 * document. Over Firefox's Xray wrappers a registry cannot be iterated; has, get, set and delete work.
 */
export class HighlightLayers {
  private readonly layers = new Map<Document, Map<MarkKind, Highlight>>();
  private readonly styled = new Set<Root>();

  /** Whether the document's browser can paint highlights at all. */
  static can(document: Document): boolean {
    const view = document.defaultView as View | null;
    return !!view?.CSS?.highlights && typeof view.Highlight === 'function';
  }

  add(kind: MarkKind, range: AbstractRange, root: Root): void {
    this.layer(kind, range)?.add(range);
    if (this.styled.has(root)) return;
    this.styled.add(root);
    adoptMarkStyles(root);
  }

  delete(kind: MarkKind, range: AbstractRange): void {
    this.layers.get(range.startContainer.ownerDocument!)?.get(kind)?.delete(range);
  }

  /** Sees to it that styles dropped by the page are there again, and forgets documents that have gone. */
  refresh(): void {
    for (const root of this.styled) {
      const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument!;
      if (document.defaultView && (root.nodeType === 9 || (root as ShadowRoot).host.isConnected))
        adoptMarkStyles(root);
      else this.styled.delete(root);
    }
    for (const document of this.layers.keys()) if (!document.defaultView) this.layers.delete(document);
  }

  clear(): void {
    for (const [document, kinds] of this.layers) {
      const registry = (document.defaultView as View | null)?.CSS.highlights;
      for (const kind of kinds.keys()) registry?.delete(highlightName(kind));
    }
    this.layers.clear();
    for (const root of this.styled) dropMarkStyles(root);
    this.styled.clear();
  }

  private layer(kind: MarkKind, range: AbstractRange): Highlight | undefined {
    const document = range.startContainer.ownerDocument!;
    const view = document.defaultView as View | null;
    if (!view || !HighlightLayers.can(document)) return undefined;
    let kinds = this.layers.get(document);
    if (!kinds) this.layers.set(document, (kinds = new Map()));
    let layer = kinds.get(kind);
    if (!layer) {
      layer = new view.Highlight();
      layer.priority = markPriority[kind];
      kinds.set(kind, layer);
      view.CSS.highlights.set(highlightName(kind), layer);
    }
    return layer;
  }
}
