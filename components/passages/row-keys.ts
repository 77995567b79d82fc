import { showRow } from './place.ts';

/**
 * Keyboard for a list of rows (section headings and passages): arrow keys, Home and End move between them, Right and
 * Left open and close. Rows are buttons with `data-row` and `aria-expanded`; whatever else has the focus keeps its keys.
 * Meant to be the list's `keydown` listener.
 */
export function moveBetweenRows(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const list = event.currentTarget as HTMLElement;
  const row = event.target as HTMLElement;
  if (!row.matches('button[data-row]')) return;
  if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    if (!row.hasAttribute('aria-expanded')) return;
    const opens = event.key === 'ArrowRight';
    if ((row.getAttribute('aria-expanded') === 'true') === opens) return;
    event.preventDefault();
    row.click();
    return;
  }
  const next = rowFrom(list, row, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  showRow(next);
}

function rowFrom(list: HTMLElement, row: HTMLElement, key: string): HTMLElement | undefined {
  const rows = [...list.querySelectorAll<HTMLElement>('button[data-row]')].filter(
    (each) => !each.closest('[hidden]'),
  );
  if (key === 'ArrowDown') return rows[rows.indexOf(row) + 1];
  if (key === 'ArrowUp') return rows[rows.indexOf(row) - 1];
  if (key === 'Home') return rows[0];
  return key === 'End' ? rows.at(-1) : undefined;
}
