import type { Span } from '../policy/span.ts';
import { isStanding } from './flat-tree.ts';
import { ofView } from './of-view.ts';
import type { PageText } from './page-text.ts';
import type { TextPoint } from './text-map.ts';

/** A passage to be marked: where it stands in the page's text, and the id it is known by. */
export interface PassageMark extends Span {
  readonly id: string;
}

/** A mark found on the page. */
export interface PlacedMark extends PassageMark {
  readonly from: TextPoint;
  readonly to: TextPoint;
  readonly root: Document | ShadowRoot;
  /** The block-level elements its first and last character stand in. */
  readonly elements: readonly Element[];
  /**
   * What is painted. A static range: the page's own changes would have to move every live one, at each of them; marks
   * are painted anew when the page has been read again anyway.
   */
  readonly painted: AbstractRange;
}

/**
 * More marks than this in one text node are painted only near the viewport: browsers go through all ranges of a node
 * for each of its lines. Measured in Chromium 156 on a `pre` of 120,000 lines: 0.1 ms a range and frame, so 8,000 marks
 * take 0.8 s a frame.
 */
const mostInNode = 150;

/** The text nodes that hold more marks than can be painted at once. */
export function crowdedNodes(marks: readonly PlacedMark[]): ReadonlySet<Text> {
  const counts = new Map<Text, number>();
  for (const { from } of marks) counts.set(from.node, (counts.get(from.node) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > mostInNode).map(([node]) => node));
}

/** Finds a passage's place on the page; undefined when its nodes have gone. */
export function placeMark(
  { map, blocks }: PageText,
  { id, start, end }: PassageMark,
): PlacedMark | undefined {
  const ends = map.endsOf({ start, end });
  if (!ends) return undefined;
  const first = blocks[Math.max(0, map.blockAt(start))]!.element;
  const last = blocks[Math.max(0, map.blockAt(end - 1))]!.element;
  return {
    id,
    start,
    end,
    from: ends.start,
    to: ends.end,
    root: ends.start.node.getRootNode() as Document | ShadowRoot,
    elements: first === last ? [first] : [first, last],
    painted: new (ofView(ends.start.node.ownerDocument, 'StaticRange'))({
      startContainer: ends.start.node,
      startOffset: ends.start.offset,
      endContainer: ends.end.node,
      endOffset: ends.end.offset,
    }),
  };
}

/** Whether both cover the same characters of the same nodes. */
export const standsSame = (a: PlacedMark, b: PlacedMark): boolean =>
  a.from.node === b.from.node &&
  a.from.offset === b.from.offset &&
  a.to.node === b.to.node &&
  a.to.offset === b.to.offset;

/** A range to measure by; undefined when the nodes have gone. */
export function rangeOf({ from, to }: PlacedMark): Range | undefined {
  if (!isStanding(from.node) || !isStanding(to.node)) return undefined;
  try {
    const range = from.node.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  } catch {
    return undefined;
  }
}
