import type { Box } from '../visible-box.ts';
import { endsOf } from './range-ends.ts';
import { type Side, standAtEdge, standBeside } from './stand-beside.ts';

export interface Beside {
  /** Without one it stands at the window's edge. */
  readonly range: Range | undefined;
  readonly side: Side;
  /** Whether it goes to the window's edge when its range is not in view; otherwise it is hidden meanwhile. */
  readonly always: () => boolean;
  readonly signal: AbortSignal;
}

/**
 * Keeps an element (`position: fixed`, in the outermost document) beside a range through scrolling, zooming and changes
 * of size, until the signal. Its class `above` says that it stands above the text.
 *
 * @returns puts it in its place at once: after its own size has changed.
 */
export function keepBeside(element: HTMLElement, { range, side, always, signal }: Beside): () => void {
  const { ownerDocument: document } = element;
  const view = document.defaultView as Window & typeof globalThis;
  let frame = 0;

  const stand = () => {
    element.hidden = false;
    const window = windowOf(view);
    const size = element.getBoundingClientRect();
    const ends = range && endsOf(range);
    const place = (ends && standBeside(ends, window, size, side)) ?? (always() && standAtEdge(window, size));
    element.hidden = !place;
    if (!place) return;
    element.style.left = `${place.left}px`;
    element.style.top = `${place.top}px`;
    element.classList.toggle('above', place.side === 'above');
  };
  const soon = () => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      stand();
    });
  };

  const own = range?.startContainer.ownerDocument ?? document;
  for (const each of new Set([document, own])) {
    each.addEventListener('scroll', soon, { capture: true, passive: true, signal });
    each.defaultView?.addEventListener('resize', soon, { signal });
  }
  for (const type of ['scroll', 'resize']) view.visualViewport?.addEventListener(type, soon, { signal });
  // Images and advertisements that arrive late move the text.
  const grown = new view.ResizeObserver(soon);
  if (own.body) grown.observe(own.body);
  signal.addEventListener('abort', () => {
    view.cancelAnimationFrame(frame);
    grown.disconnect();
  });
  return stand;
}

/** What can be seen of the viewport: less than all of it when the user has pinched it bigger. */
function windowOf(view: Window): Box {
  const { visualViewport: seen } = view;
  if (!seen) return { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = seen;
  return { left, top, right: left + width, bottom: top + height };
}
