import type { Span } from '../policy/span.ts';
import { isStanding } from './flat-tree.ts';
import type { MarkKind } from './mark-styles.ts';
import { ofView } from './of-view.ts';
import type { PageText } from './page-text.ts';
import type { TextPoint } from './text-map.ts';

/** A passage to be marked: where it stands in the page's text, and the id it is known by. */
export interface PassageMark extends Span {
  readonly id: string;
}

/** A passage or an annotation to be marked. They may overlap; ids of the one kind say nothing of the other's. */
export interface PageMark extends PassageMark {
  /** A passage when it is not told. */
  readonly kind?: MarkKind;
}

/** A mark found on the page. */
export interface PlacedMark extends PageMark {
  readonly kind: MarkKind;
  /** Names it among the marks of both kinds. */
  readonly key: string;
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

/** Keys of the marks in text nodes that hold more of them than can be painted at once. */
export function crowdedMarks(marks: readonly PlacedMark[]): ReadonlySet<string> {
  const nodes = new Map<Text, PlacedMark[]>();
  for (const mark of marks) {
    const inNode = nodes.get(mark.from.node);
    if (inNode) inNode.push(mark);
    else nodes.set(mark.from.node, [mark]);
  }
  const crowds = [...nodes.values()].filter((inNode) => inNode.length > mostInNode);
  return new Set(crowds.flat().map(({ key }) => key));
}

export const isPassage = ({ kind }: { readonly kind: MarkKind }): boolean => kind === 'passage';

/** What a passage or an annotation is named among marks. */
export const markKey = (id: string, kind: MarkKind): string => `${isPassage({ kind }) ? 'p' : 'a'} ${id}`;

/** Finds a mark's place on the page; undefined when its nodes have gone. */
export function placeMark(
  { map, blocks }: PageText,
  { id, start, end, kind = 'passage' }: PageMark,
): PlacedMark | undefined {
  const ends = map.endsOf({ start, end });
  if (!ends) return undefined;
  const first = blocks[Math.max(0, map.blockAt(start))]!.element;
  const last = blocks[Math.max(0, map.blockAt(end - 1))]!.element;
  return {
    id,
    kind,
    key: markKey(id, kind),
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

/** Whether both look the same and cover the same characters of the same nodes. */
export const standsSame = (a: PlacedMark, b: PlacedMark): boolean =>
  a.kind === b.kind &&
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
