import type { Span } from '../policy/span.ts';
import { FlatPlace } from './flat-place.ts';
import { isStanding } from './flat-tree.ts';
import type { BlockSource, PageBlock } from './page-text.ts';

/** A place in a text node: UTF-16 offset into its data. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** Places in text nodes found by searching the tree; for more of them the nodes are numbered, all at once. */
const fewPlaces = 16;

/** The way between offsets of a page's text and places in its nodes. */
export class TextMap {
  private readonly blocks: readonly PageBlock[];
  /** Number of the first piece of every block, and of all pieces; made when first asked for. */
  private firsts: Uint32Array | undefined;
  /** Number of the first piece of every text node; made when many are asked for. */
  private numbers: Map<Node, number> | undefined;
  private asked = 0;

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
   * The text offset of a place in the document, as a range's end tells it: of the first character shown at or after it.
   * With `end`, behind the last character shown before it. The place may be in or beside anything, also what is not
   * shown. Undefined when no character is there, or when the page has changed around it since it was read.
   */
  toText(node: Node, offset: number, end = false): number | undefined {
    const place = new FlatPlace(node, offset);
    const at = this.pieceBefore(place, node.nodeType === 3 ? this.numberOf(node) : undefined);
    if (at === undefined) return undefined;
    if (at < 0) return end ? undefined : this.blocks[0]?.start;
    const { block, source, piece } = this.pieceAt(at);
    const length = (source.starts[piece + 1] ?? source.text.length) - source.starts[piece]!;
    const inNode = source.nodes[piece] === node ? offset - source.nodeStarts[piece]! : length;
    const offsetInBlock = source.starts[piece]! + Math.min(inNode, length);
    const found = block.start + offsetInBlock;
    if (end || offsetInBlock < source.text.length) return found;
    return this.blocks[this.blockAt(found) + 1]?.start;
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

  /**
   * Number of the last piece whose first character stands before a place, counted through all blocks; -1 when the place
   * is before all of them. Undefined when nodes have moved since the page was read, so that it cannot be told.
   * @param known a piece of the node that the place is in, the first.
   */
  private pieceBefore(place: FlatPlace, known: number | undefined): number | undefined {
    const isBefore = (piece: number): boolean | undefined => {
      const { source, piece: i } = this.pieceAt(piece);
      return place.isAfter(source.nodes[i]!, source.nodeStarts[i]!);
    };
    const count = this.pieces.at(-1)!;
    let low = 0;
    let high = count;
    let told = known !== undefined;
    if (known !== undefined) {
      // A node's pieces follow each other: the place is in them or right before.
      if (!isBefore(known)) return known - 1;
      low = known + 1;
      for (let step = 1; low < high; step *= 2) {
        const next = Math.min(high - 1, known + step);
        if (!isBefore(next)) {
          high = next;
          break;
        }
        low = next + 1;
      }
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      let at = middle;
      let before = isBefore(at);
      // Nodes that have gone tell nothing: the next one that stands does.
      while (before === undefined && ++at < high) before = isBefore(at);
      told ||= before !== undefined;
      if (before) low = at + 1;
      else high = middle;
    }
    const isOrdered = (low === count || isBefore(low) !== true) && (low === 0 || isBefore(low - 1) !== false);
    return told && isOrdered ? low - 1 : undefined;
  }

  private get pieces(): Uint32Array {
    if (!this.firsts) {
      this.firsts = new Uint32Array(this.blocks.length + 1);
      for (const [i, { source }] of this.blocks.entries()) {
        this.firsts[i + 1] = this.firsts[i]! + source.nodes.length;
      }
    }
    return this.firsts;
  }

  private pieceAt(number: number): { block: PageBlock; source: BlockSource; piece: number } {
    const i = lastUpTo(this.pieces, number);
    const block = this.blocks[i]!;
    return { block, source: block.source, piece: number - this.pieces[i]! };
  }

  private numberOf(node: Node): number | undefined {
    if (!this.numbers) {
      if (++this.asked <= fewPlaces) return undefined;
      this.numbers = new Map();
      let number = this.pieces.at(-1)!;
      for (let i = this.blocks.length - 1; i >= 0; i--) {
        const { nodes } = this.blocks[i]!.source;
        for (let piece = nodes.length - 1; piece >= 0; piece--) this.numbers.set(nodes[piece]!, --number);
      }
    }
    return this.numbers.get(node);
  }
}

// `length`, not `data.length`: Firefox copies the text on every access from a content script.
const stands = ({ node, offset }: TextPoint): boolean => isStanding(node) && offset <= node.length;

/** Index of the last number not above `value` in an ascending list that begins at or below it. */
function lastUpTo(ascending: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}
