/** Where a passage's row stands now, in CSS pixels from the top of the window. */
export function placeOf(row: HTMLElement): { id: string; top: number } {
  return { id: row.dataset.row ?? '', top: passageOf(row).getBoundingClientRect().top };
}

/**
 * Scrolls so that a passage is where it was before something above it changed, then only as far as needed for its
 * text to be seen.
 */
export function holdInPlace(list: HTMLElement, id: string, top: number): void {
  const row = rowOf(list, id);
  if (!row) return;
  scrollerOf(list).scrollBy({ top: passageOf(row).getBoundingClientRect().top - top, behavior: 'instant' });
  row.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** Scrolls to a passage, clear of the heading that sticks above it, and puts the focus on it. */
export function bringToSight(list: HTMLElement, id: string): void {
  const row = rowOf(list, id);
  if (!row) return;
  row.focus({ preventScroll: true });
  const passage = passageOf(row);
  const heading = row.closest('section')?.querySelector<HTMLElement>('.section-heading');
  if (heading) passage.style.scrollMarginBlockStart = `${heading.offsetHeight}px`;
  const show = () => passage.scrollIntoView({ block: 'start', behavior: 'instant' });
  show();
  // What was far off had an estimated height (content-visibility): once it is laid out, the place may be another.
  requestAnimationFrame(show);
}

function rowOf(list: HTMLElement, id: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
}

function passageOf(row: HTMLElement): HTMLElement {
  return row.closest<HTMLElement>('.passage') ?? row;
}

/** The panel's body scrolls in a tall window, the document in a low one (see panel.css). */
function scrollerOf(list: HTMLElement): Element {
  const body = list.closest('.panel-body');
  return body && body.scrollHeight > body.clientHeight ? body : (document.scrollingElement ?? list);
}
