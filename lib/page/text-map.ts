import type { Span } from '../policy/span.ts';
import { isStanding } from './flat-tree.ts';
import type { BlockSource, PageBlock } from './page-text.ts';

/** A place in a text node: UTF-16 offset into its data. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** The way between offsets of a page's text and places in its nodes. */
export class TextMap {
  private readonly blocks: readonly PageBlock[];
  private index: Map<Node, number> | undefined;

  constructor(blocks: readonly PageBlock[]) {
    this.blocks = blocks;
  }

  /**
   * The node and offset of the character at `offset`. With `end`, the place after the character before `offset`:
   * where a range that ends at `offset` ends. Undefined outside of every block.
   */
  toNode(offset: number, end = false): TextPoint | undefined {
    const at = end ? offset - 1 : offset;
    const block = this.blocks[this.blockAt(at)];
    if (!block || at < block.start || at >= block.end) return undefined;
    const { starts, nodes, nodeStarts } = block.source;
    const piece = lastUpTo(starts, at - block.start);
    const inNode = nodeStarts[piece]! + (at - block.start - starts[piece]!);
    return { node: nodes[piece]!, offset: end ? inNode + 1 : inNode };
  }

  /**
   * The text offset of a place in a node, or of the next character shown after it in the same node. Undefined when
   * nothing of the node is in the text.
   */
  toText(node: Node, offset: number): number | undefined {
    if (node.nodeType !== 3) {
      const after = node.childNodes[offset];
      if (after?.nodeType === 3) return this.toText(after, 0);
      const before = node.childNodes[offset - 1];
      return before?.nodeType === 3 ? this.toText(before, (before as Text).length) : undefined;
    }
    let found: number | undefined;
    for (let i = this.firstBlockOf(node); i !== undefined && i < this.blocks.length; i++) {
      const block = this.blocks[i]!;
      const place = placeIn(block.source, node, offset);
      if (place === undefined) break;
      found = block.start + place.at;
      if (!place.after) break;
    }
    return found;
  }

  /** Index of the block at or before a text offset, -1 before the first. */
  blockAt(offset: number): number {
    const { blocks } = this;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (blocks[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /**
   * A range over the text from `start` to `end`, in the document the text stands in. Undefined when nothing is there,
   * when it would reach over the border of a frame or shadow tree, or when a node has gone or shrunk since.
   */
  rangeOf(span: Span): Range | undefined {
    const ends = this.endsOf(span);
    if (!ends) return undefined;
    try {
      const range = ends.start.node.ownerDocument.createRange();
      range.setStart(ends.start.node, ends.start.offset);
      range.setEnd(ends.end.node, ends.end.offset);
      return range;
    } catch {
      return undefined;
    }
  }

  /** Start and end of a span as places in nodes; undefined as for `rangeOf`. */
  endsOf(span: Span): { readonly start: TextPoint; readonly end: TextPoint } | undefined {
    // A span may begin or end at the line feed between two blocks: go to the nearest character inside.
    let first = Math.max(0, this.blockAt(span.start));
    if (span.start >= (this.blocks[first]?.end ?? 0)) first++;
    const last = this.blockAt(span.end - 1);
    const from = this.blocks[first];
    const to = this.blocks[last];
    if (!from || !to) return undefined;
    const startAt = Math.max(span.start, from.start);
    const endAt = Math.min(span.end, to.end);
    if (startAt >= endAt) return undefined;
    const start = this.toNode(startAt);
    const end = this.toNode(endAt, true);
    if (!start || !end || !stands(start)) return undefined;
    if (start.node === end.node) return end.offset <= end.node.length ? { start, end } : undefined;
    return stands(end) && start.node.getRootNode() === end.node.getRootNode() ? { start, end } : undefined;
  }

  private firstBlockOf(node: Node): number | undefined {
    if (!this.index) {
      this.index = new Map();
      for (let i = this.blocks.length - 1; i >= 0; i--) {
        for (const text of this.blocks[i]!.source.nodes) this.index.set(text, i);
      }
    }
    return this.index.get(node);
  }
}

// `length`, not `data.length`: Firefox copies the text on every access from a content script.
const stands = ({ node, offset }: TextPoint): boolean => isStanding(node) && offset <= node.length;

/** Where a node's offset stands in a block's text; `after` when it lies behind all of the node in this block. */
function placeIn(
  source: BlockSource,
  node: Node,
  offset: number,
): { at: number; after: boolean } | undefined {
  const { nodes, nodeStarts, starts, text } = source;
  const first = nodes.indexOf(node as Text);
  if (first < 0) return undefined;
  let end = first;
  for (let i = first; i < nodes.length && nodes[i] === node; i++) {
    const length = (starts[i + 1] ?? text.length) - starts[i]!;
    if (offset < nodeStarts[i]! + length) {
      return { at: starts[i]! + Math.max(0, offset - nodeStarts[i]!), after: false };
    }
    end = starts[i]! + length;
  }
  return { at: end, after: true };
}

/** Index of the last number not above `value` in an ascending list that begins at or below it. */
function lastUpTo(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}
