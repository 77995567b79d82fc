import { shownParent } from './flat-tree.ts';

/** An element with running text in it. */
export interface ProseNode {
  readonly element: Element;
  readonly parent: ProseNode | null;
  readonly children: ProseNode[];
  /** Running text in the element and all in it, in weighed characters. */
  prose: number;
  /** Blocks in it. */
  blocks: number;
}

/**
 * The elements that hold text, as a tree. Every element is visited once however deep the page is nested, so that a
 * hundred tables in one another cost no more than a hundred beside one another.
 */
export class ProseTree {
  private readonly nodes = new Map<Element, ProseNode>();
  private readonly inReadingOrder: ProseNode[] = [];
  private top: ProseNode | null = null;

  /** The element in which all others stand; null as long as there is none. */
  get root(): ProseNode | null {
    return this.top;
  }

  /** The node of an element, with all above it. */
  at(element: Element): ProseNode {
    const known = this.nodes.get(element);
    if (known) return known;
    const path: Element[] = [];
    let above: Element | undefined = element;
    while (above && !this.nodes.has(above)) {
      path.push(above);
      above = shownParent(above);
    }
    let parent = above ? this.nodes.get(above)! : null;
    for (const one of path.reverse()) {
      const node: ProseNode = { element: one, parent, children: [], prose: 0, blocks: 0 };
      parent?.children.push(node);
      this.top ??= node;
      this.nodes.set(one, node);
      this.inReadingOrder.push(node);
      parent = node;
    }
    return parent!;
  }

  /** Adds to every element what the elements in it hold. Call once, when all is in. */
  sumUp(): void {
    // Parents stand before their children, so backwards every child is complete before its parent.
    for (let i = this.inReadingOrder.length - 1; i >= 0; i--) {
      const { parent, prose, blocks } = this.inReadingOrder[i]!;
      if (!parent) continue;
      parent.prose += prose;
      parent.blocks += blocks;
    }
  }

  /** All elements in this one that hold text, itself included. */
  within(node: ProseNode): ReadonlySet<Element> {
    const inside = new Set<Element>();
    const open = [node];
    for (let next = open.pop(); next; next = open.pop()) {
      inside.add(next.element);
      for (const child of next.children) open.push(child);
    }
    return inside;
  }
}
