import { shownParent } from './flat-tree.ts';

/**
 * A place in the flattened tree, as a range's end tells it, to be compared with places in text nodes. Nothing is
 * searched: comparing costs as much as the two stand deep, and what the browser takes to order two siblings.
 */
export class FlatPlace {
  /** The text the place is in; undefined when it is between nodes. */
  private readonly text: Text | undefined;
  private readonly offset: number;
  /** Behind all that is in the innermost node, instead of before it. */
  private readonly behind: boolean;
  private readonly innermost: Node;
  /** Every node around the innermost, with its child on the way there. */
  private readonly way = new Map<Node, Node>();

  constructor(node: Node, offset: number) {
    const child = isText(node) ? undefined : node.childNodes[offset];
    this.text = isText(node) ? node : undefined;
    this.offset = offset;
    this.behind = !this.text && !child;
    this.innermost = child ?? shownFor(node);
    let below: Node = this.innermost;
    for (let at = shownParent(below); at; at = shownParent(at)) {
      this.way.set(at, below);
      below = at;
    }
  }

  /**
   * Whether the character at an offset of a text node stands before the place. Undefined when the node is not in the
   * same tree: it has gone from the page, or the place's node has.
   */
  isAfter(node: Text, offset: number): boolean | undefined {
    if (node === this.text) return offset < this.offset;
    let below: Node = node;
    for (let at: Node | undefined = node; at; at = shownParent(at)) {
      if (at === this.innermost) return this.behind;
      const ours = this.way.get(at);
      if (ours) return isBefore(below, ours);
      below = at;
    }
    return undefined;
  }
}

/** The element that shows what is in a document or shadow root. */
const shownFor = (node: Node): Node =>
  (node as Document).documentElement ?? (node as Partial<ShadowRoot>).host ?? node;

const isText = (node: Node): node is Text => node.nodeType === 3;

/** Whether `a` stands before `b`, both shown in one element: children of it, of its shadow root, or put in a slot. */
function isBefore(a: Node, b: Node): boolean {
  // A host's own child that no slot shows has no place among what the host shows: it counts as before all of it.
  if (a.getRootNode() !== b.getRootNode()) return false;
  return (b.compareDocumentPosition(a) & 2) !== 0;
}
