/** Where a passage's row stands now, in CSS pixels from the top of the window. */
export function placeOf(row: HTMLElement): { id: string; top: number } {
  return { id: row.dataset.row ?? '', top: passageOf(row).getBoundingClientRect().top };
}

/**
 * Scrolls so that a passage is where it was before something above it changed. To be called after the change, before
 * it is laid out.
 * @param show scroll on as far as needed for its row to be seen
 */
export function holdInPlace(list: HTMLElement, id: string, top: number, { show = true } = {}): void {
  const row = rowOf(list, id);
  if (!row) return;
  const scroller = scrollerOf(list);
  // The browser would correct the same change once more.
  scroller.style.overflowAnchor = 'none';
  scroller.scrollBy({ top: passageOf(row).getBoundingClientRect().top - top, behavior: 'instant' });
  if (show) showRow(row);
  requestAnimationFrame(() => {
    scroller.style.overflowAnchor = '';
  });
}

/** Scrolls to a passage or an annotation, clear of the heading that sticks above it, and puts the focus on its row. */
export function bringToSight(list: HTMLElement, id: string, { focus = true } = {}): void {
  const row = rowOf(list, id);
  if (!row) return;
  if (focus) row.focus({ preventScroll: true });
  const show = () => scrollClear(passageOf(row), 'start');
  show();
  // What was far off had an estimated height (content-visibility): once it is laid out, the place may be another.
  requestAnimationFrame(show);
}

/** Scrolls as little as needed for a row to be seen: a section's heading, or a passage's own text and foot. */
export function showRow(row: HTMLElement): void {
  const section = row.closest<HTMLElement>('section');
  if (row.closest('.passage')) scrollClear(row, 'nearest');
  // A heading that sticks is no measure of where its section begins.
  else if (section && section.getBoundingClientRect().top < row.getBoundingClientRect().top) {
    section.scrollIntoView({ block: 'start', behavior: 'instant' });
  } else row.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

function scrollClear(element: HTMLElement, block: ScrollLogicalPosition): void {
  const heading = element.closest('section')?.querySelector<HTMLElement>('.section-heading');
  element.style.scrollMarginBlockStart = `${heading?.offsetHeight ?? 0}px`;
  element.scrollIntoView({ block, behavior: 'instant' });
}

function rowOf(list: HTMLElement, id: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
}

function passageOf(row: HTMLElement): HTMLElement {
  return row.closest<HTMLElement>('.passage, .annotation') ?? row;
}

/** The panel's body scrolls in a tall window, the document in a low one (see base.css). */
function scrollerOf(list: HTMLElement): HTMLElement {
  const body = list.closest<HTMLElement>('.panel-body');
  return body && body.scrollHeight > body.clientHeight ? body : document.documentElement;
}
