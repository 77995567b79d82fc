import type { ListState, Row } from './list-state.ts';
import { rowOfKey } from './row-keys.ts';
import { selectFound, selectNothing, selectRange, toggleRow } from './selection.ts';

export interface ListActions {
  /** `focus`: the keyboard is to go on in the details. `edit`: to write the note. */
  onOpen(id: string, how?: { readonly focus?: boolean; readonly edit?: boolean }): void;
  onDelete(ids: readonly string[]): void;
  /** The keyboard has gone to another annotation. */
  onMove(id: string): void;
  /** The details are no longer wanted. */
  onLeave(): void;
}

/** Rows that Page Up and Page Down go over. */
const page = 8;

/**
 * The keys of a list: arrows, Home, End and Page go from row to row, with Shift they select on the way; Space selects,
 * Enter opens, E edits, Delete deletes the selected or this one, Ctrl+A selects all found, Escape selects none or closes the
 * details.
 */
export function onListKey(
  event: KeyboardEvent,
  list: ListState,
  { onOpen, onDelete, onMove, onLeave }: ListActions,
): void {
  const target = event.target as HTMLElement;
  if (!target.matches('[role="row"]') || event.altKey) return;
  const rows = list.rows.value;
  const at = rows.findIndex((row) => row.key === list.tabStop.value);
  const row = rows[at];
  if (!row) return;
  const command = event.ctrlKey || event.metaKey;

  const go = (to: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, to))]!;
    if (event.shiftKey) {
      list.anchor.value ??= row.key;
      selectRange(list, next);
    }
    list.current.value = { key: next.key, focus: true };
    if (next.is === 'annotation') onMove(next.key);
  };

  switch (event.key) {
    case ' ':
      if (event.shiftKey) selectRange(list, row);
      else toggleRow(list, row);
      break;
    case 'Enter':
      if (row.is === 'page') toggleRow(list, row);
      else onOpen(row.annotation.id, { focus: true });
      break;
    case 'e':
      if (command || row.is === 'page') return;
      onOpen(row.annotation.id, { edit: true });
      break;
    case 'Delete':
    case 'Backspace': {
      const chosen = list.chosen.value.map(({ id }) => id);
      // A page's heading must not take the page's annotations along by one key.
      const here = row.is === 'page' ? [] : [row.annotation.id];
      const doomed = here.length === 0 || chosen.includes(here[0]!) ? chosen : here;
      if (doomed.length === 0) return;
      const stays = (other: Row) => other.is === 'annotation' && !doomed.includes(other.key);
      const next = rows.slice(at + 1).find(stays) ?? rows.slice(0, at).findLast(stays);
      if (next) list.current.value = { key: next.key, focus: true };
      onDelete(doomed);
      break;
    }
    case 'a':
      if (!command) return;
      selectFound(list);
      break;
    case 'Escape':
      if (list.selected.value.size > 0) selectNothing(list);
      else onLeave();
      break;
    default: {
      const to = rowOfKey(event.key, at, rows.length, page);
      if (to === null) return;
      go(to);
    }
  }
  event.preventDefault();
  event.stopPropagation();
}
