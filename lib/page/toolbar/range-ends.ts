import { isStanding } from '../flat-tree.ts';
import { type Box, contentBox, frameOf, visibleBox } from '../visible-box.ts';

/** Where a range begins and ends on the screen, and where on the screen it can be seen. */
export interface RangeEnds {
  readonly first: Box;
  readonly last: Box;
  readonly seen: Box;
}

/**
 * The places of a range's first and last characters, in the viewport of the outermost document; undefined where it is
 * not shown. Only they are measured: a range may hold a whole document.
 */
export function endsOf(range: Range): RangeEnds | undefined {
  if (!isRangeStanding(range)) return undefined;
  const around = range.commonAncestorContainer;
  const element = around.nodeType === 1 ? (around as Element) : around.parentElement;
  const first = firstCharacter(range);
  const last = lastCharacter(range);
  if (!element || !first || !last) return undefined;
  let x = 0;
  let y = 0;
  for (let frame = frameOf(element.ownerDocument); frame; frame = frameOf(frame.ownerDocument)) {
    const { left, top } = contentBox(frame);
    x += left;
    y += top;
  }
  const moved = ({ left, top, right, bottom }: Box): Box => ({
    left: left + x,
    top: top + y,
    right: right + x,
    bottom: bottom + y,
  });
  return { first: moved(first), last: moved(last), seen: moved(visibleBox(element)) };
}

/** Whether a range is in a document that is shown; what a content script holds of others may be a dead object. */
export function isRangeStanding(range: Range): boolean {
  try {
    return isStanding(range.startContainer);
  } catch {
    return false;
  }
}

// Two units are taken, for a character may be made of two.
function firstCharacter(range: Range): Box | undefined {
  const { startContainer: node, startOffset: at } = range;
  const probe = range.cloneRange();
  if (node.nodeType === 3 && node !== range.endContainer) {
    probe.setEnd(node, Math.min(at + 2, (node as Text).length));
  } else if (node.nodeType === 3) probe.setEnd(node, Math.min(at + 2, range.endOffset));
  return boxes(probe).at(0) ?? boxes(range).at(0);
}

function lastCharacter(range: Range): Box | undefined {
  const { endContainer: node, endOffset: at } = range;
  const probe = range.cloneRange();
  if (node.nodeType === 3 && node !== range.startContainer) probe.setStart(node, Math.max(at - 2, 0));
  else if (node.nodeType === 3) probe.setStart(node, Math.max(at - 2, range.startOffset));
  return boxes(probe).at(-1) ?? boxes(range).at(-1);
}

const boxes = (range: Range): DOMRect[] =>
  Array.from(range.getClientRects()).filter(({ width, height }) => width > 0 && height > 0);
