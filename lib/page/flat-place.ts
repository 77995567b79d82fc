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
    this.text = isText(node) ? node : undefined;
    this.offset = offset;
    const child = this.text ?? node.childNodes[offset];
    const outer = child ? outermost(child) : outermost(node);
    this.innermost = outer?.element ?? child ?? node;
    this.behind = outer?.behind ?? !child;
    let below = this.innermost;
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

/** For what has no place among elements, documents, shadow roots and comments beside the root: the element next to it. */
function outermost(node: Node): { element: Element; behind: boolean } | undefined {
  if (node.nodeType === 11) {
    const { host } = node as Partial<ShadowRoot>;
    return host && { element: host, behind: true };
  }
  const document = node.nodeType === 9 ? (node as Document) : node.parentNode;
  if (document?.nodeType !== 9) return undefined;
  const element = (document as Document).documentElement;
  if (!element || node === element) return undefined;
  return { element, behind: node === document || isBefore(element, node) };
}

const isText = (node: Node): node is Text => node.nodeType === 3;

/** Whether `a` stands before `b`, both shown in one element: children of it, of its shadow root, or put in a slot. */
function isBefore(a: Node, b: Node): boolean {
  // A host's own child that no slot shows has no place among what the host shows: it counts as before all of it.
  if (a.getRootNode() !== b.getRootNode()) return false;
  return (b.compareDocumentPosition(a) & 2) !== 0;
}
