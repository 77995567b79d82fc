import { contentBox, frameOf, scrollerAround } from './visible-box.ts';

/** Where the passage's first line comes to stand, as a part of the visible height: below what sticks to the top. */
const aim = 0.28;
/** Within these parts of the height it is left where it is. */
const easyFrom = 0.12;
const easyTo = 0.75;

/**
 * Brings a range into view: scrolls the containers around it, then its document, then the frames that document is in.
 * Moves smoothly over short ways unless the user asked for less motion; over long ones, and inside, at once.
 */
export function scrollToRange(range: Range): void {
  const start = range.startContainer;
  let element = start.nodeType === 1 ? (start as Element) : start.parentElement;
  const line = () => range.getClientRects()[0] ?? range.getBoundingClientRect();
  let offset = 0;
  while (element) {
    for (let at = scrollerAround(element); at; at = scrollerAround(at)) {
      const box = at.getBoundingClientRect();
      const rect = line();
      const by = distance(rect.top + offset - box.top, at.clientHeight);
      if (by) at.scrollBy({ top: by, behavior: 'instant' });
      sideways(at, rect, box);
    }
    const { ownerDocument: document } = element as Element;
    const view = document.defaultView;
    if (!view) return;
    const frame = frameOf(document);
    const by = distance(line().top + offset, view.innerHeight);
    const near = !frame && Math.abs(by) < view.innerHeight * 1.5;
    const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (by) view.scrollBy({ top: by, behavior: near && !still ? 'smooth' : 'instant' });
    if (!frame) return;
    offset += contentBox(frame).top;
    element = frame;
  }
}

/** How far to scroll so that what stands at `top` of a box is easy to read; 0 when it already is. */
function distance(top: number, height: number): number {
  return top >= height * easyFrom && top <= height * easyTo ? 0 : top - height * aim;
}

function sideways(scroller: Element, rect: DOMRect, box: DOMRect): void {
  if (rect.left >= box.left && rect.left < box.right) return;
  scroller.scrollBy({ left: rect.left - box.left - 16, behavior: 'instant' });
}
