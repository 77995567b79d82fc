/** What pointers, keys and focus do. */
const shielded = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'keydown', 'keypress', 'keyup', 'focus', 'blur', 'focusin', 'focusout'],
  ...['selectstart', 'dragstart', 'beforeinput', 'copy', 'paste'],
] as const;

/**
 * Keeps what happens inside an element of ours from the page, and the page from what happens there: dialogs that fetch
 * focus back, keys that a page forbids, counters of clicks. It is caught on its way down at the window, before it
 * reaches the page's documents, and handed over; so it does not reach the element either.
 *
 * @param handle told what the user did inside; what scripts feign is dropped.
 */
export function shieldEvents(
  host: Element,
  view: Window,
  signal: AbortSignal,
  handle: (event: Event) => void,
): void {
  const catchIt = (event: Event) => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (event.isTrusted) handle(event);
  };
  for (const type of shielded)
    view.addEventListener(type, catchIt, { capture: true, passive: false, signal });
}
