import { isStanding } from './flat-tree.ts';
import {
  adoptMarkStyles,
  dropMarkStyles,
  highlightName,
  type MarkKind,
  markPriority,
} from './mark-styles.ts';
import { ofView } from './of-view.ts';

/**
 * Our highlights in the registries of the page and its frames: a range is painted only by the registry of its own
 * document. Over Firefox's Xray wrappers a registry cannot be iterated; has, get, set and delete work.
 */
export class HighlightLayers {
  private readonly layers = new Map<Document, Map<MarkKind, Highlight>>();
  private readonly styled = new Set<Root>();

  add(kind: MarkKind, range: AbstractRange, root: Root): void {
    // The styles first: Firefox lays text out anew when they come to what is highlighted already.
    if (!this.styled.has(root)) adoptMarkStyles(root);
    this.styled.add(root);
    this.layer(kind, documentOf(root))?.add(range);
  }

  delete(kind: MarkKind, range: AbstractRange, root: Root): void {
    // Of a document that has gone nothing is painted any more.
    if (isShown(root)) this.layers.get(documentOf(root))?.get(kind)?.delete(range);
  }

  /** Sees to it that styles dropped by the page are there again, and forgets documents that have gone. */
  refresh(): void {
    for (const root of this.styled) {
      if (isShown(root)) adoptMarkStyles(root);
      else this.styled.delete(root);
    }
    for (const document of this.layers.keys()) if (!isShown(document)) this.layers.delete(document);
  }

  clear(): void {
    this.refresh();
    for (const [document, kinds] of this.layers) {
      for (const kind of kinds.keys()) ofView(document, 'CSS').highlights.delete(highlightName(kind));
    }
    for (const root of this.styled) dropMarkStyles(root);
    this.layers.clear();
    this.styled.clear();
  }

  private layer(kind: MarkKind, document: Document): Highlight | undefined {
    const registry = ofView(document, 'CSS')?.highlights;
    if (!registry) return undefined;
    let kinds = this.layers.get(document);
    if (!kinds) this.layers.set(document, (kinds = new Map()));
    let layer = kinds.get(kind);
    if (!layer) {
      layer = new (ofView(document, 'Highlight'))();
      layer.priority = markPriority[kind];
      kinds.set(kind, layer);
      registry.set(highlightName(kind), layer);
    }
    return layer;
  }
}

type Root = Document | ShadowRoot;

const documentOf = (root: Root): Document => (root.nodeType === 9 ? (root as Document) : root.ownerDocument!);

function isShown(root: Root): boolean {
  return isStanding(root) && documentOf(root).defaultView !== null;
}
