import { shownParent } from './flat-tree.ts';

/** Edges in CSS pixels of the viewport of the document meant. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const intersection = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** The part of the viewport that what stands in `element` can be seen in: cut by scroll containers and frames. */
export function visibleBox(element: Element): Box {
  const view = element.ownerDocument.defaultView;
  if (!view) return { left: 0, top: 0, right: 0, bottom: 0 };
  let box: Box = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
  for (let at = clipAround(element); at; at = clipAround(at))
    box = intersection(box, at.getBoundingClientRect());
  const frame = frameOf(element.ownerDocument);
  if (!frame) return box;
  const outer = visibleBox(frame);
  const { left, top } = contentBox(frame);
  return intersection(box, {
    left: outer.left - left,
    top: outer.top - top,
    right: outer.right - left,
    bottom: outer.bottom - top,
  });
}

/** The frame element that shows a document, when it may be reached. */
export function frameOf(document: Document): Element | undefined {
  return document.documentElement ? shownParent(document) : undefined;
}

/** Where the content of a frame begins in the viewport around it. */
export function contentBox(frame: Element): { readonly left: number; readonly top: number } {
  const { left, top } = frame.getBoundingClientRect();
  return { left: left + frame.clientLeft, top: top + frame.clientTop };
}

/** The nearest element around that clips or scrolls what stands in it; the viewport's own scrolling not counted. */
function clipAround(element: Element): Element | undefined {
  return ancestor(element, (overflow) => overflow !== 'visible');
}

/** The nearest element around that can be scrolled up and down. */
export function scrollerAround(element: Element): Element | undefined {
  return ancestor(
    element,
    (overflow, at) => /auto|scroll|overlay/.test(overflow) && at.scrollHeight > at.clientHeight + 1,
  );
}

function ancestor(element: Element, fits: (overflow: string, at: Element) => boolean): Element | undefined {
  const { ownerDocument: document } = element;
  const view = document.defaultView!;
  const root = document.documentElement;
  for (let at = shownParent(element); at && at !== root; at = shownParent(at)) {
    if (at.ownerDocument !== document) return undefined;
    const { overflowY, display } = view.getComputedStyle(at);
    if (display === 'inline' || display === 'contents' || !fits(overflowY, at)) continue;
    // The overflow of body is that of the viewport, unless the root element has one of its own.
    if (at === document.body && view.getComputedStyle(root).overflowY === 'visible') continue;
    return at;
  }
  return undefined;
}
