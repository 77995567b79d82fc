import { isStanding } from './flat-tree.ts';
import {
  adoptMarkStyles,
  dropMarkStyles,
  highlightName,
  type MarkLayer,
  markPriority,
} from './mark-styles.ts';
import { ofView } from './of-view.ts';

/**
 * Our highlights in the registries of the page and its frames: a range is painted only by the registry of its own
 * document. Over Firefox's Xray wrappers a registry cannot be iterated; has, get, set and delete work.
 */
export class HighlightLayers {
  private readonly layers = new Map<Document, Map<MarkLayer, Highlight>>();
  private readonly styled = new Set<Root>();

  add(name: MarkLayer, range: AbstractRange, root: Root): void {
    // The styles first: Firefox lays text out anew when they come to what is highlighted already.
    if (!this.styled.has(root)) adoptMarkStyles(root);
    this.styled.add(root);
    this.layer(name, documentOf(root))?.add(range);
  }

  delete(name: MarkLayer, range: AbstractRange, root: Root): void {
    // Of a document that has gone nothing is painted any more.
    if (isShown(root)) this.layers.get(documentOf(root))?.get(name)?.delete(range);
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
    for (const [document, layers] of this.layers) {
      const registry = ofView(document, 'CSS').highlights;
      for (const [name, layer] of layers) {
        // After an update of the extension another content script may have put its own there.
        if (registry.get(highlightName(name)) === layer) registry.delete(highlightName(name));
      }
    }
    for (const root of this.styled) dropMarkStyles(root);
    this.layers.clear();
    this.styled.clear();
  }

  private layer(name: MarkLayer, document: Document): Highlight | undefined {
    const registry = ofView(document, 'CSS')?.highlights;
    if (!registry) return undefined;
    let layers = this.layers.get(document);
    if (!layers) this.layers.set(document, (layers = new Map()));
    let layer = layers.get(name);
    if (!layer) {
      layer = new (ofView(document, 'Highlight'))();
      layer.priority = markPriority(name);
      layers.set(name, layer);
      registry.set(highlightName(name), layer);
    }
    return layer;
  }
}

type Root = Document | ShadowRoot;

const documentOf = (root: Root): Document => (root.nodeType === 9 ? (root as Document) : root.ownerDocument!);

function isShown(root: Root): boolean {
  return isStanding(root) && documentOf(root).defaultView !== null;
}
