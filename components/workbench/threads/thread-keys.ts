import { rowOfKey } from '../list/row-keys.ts';
import { foldField, type ThreadsState } from './threads-state.ts';

export interface ThreadListActions {
  /** Opens a thread; `focus`: the keyboard is to go on in it. */
  onOpen(id: string, focus: boolean): void;
  /** The keyboard has gone to another thread. */
  onMove(id: string): void;
  /** The open thread is no longer wanted. */
  onLeave(): void;
}

/** Rows that Page Up and Page Down go over. */
const page = 10;

/**
 * The keys of the list: arrows, Home, End and Page go from row to row; Enter opens a thread, and folds or unfolds a topic,
 * as the arrows to the left and right do; Escape closes the open thread.
 */
export function onThreadKey(event: KeyboardEvent, list: ThreadsState, does: ThreadListActions): void {
  const target = event.target as HTMLElement;
  if (!target.matches('[role="row"]') || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = list.rows.value;
  const at = rows.findIndex((row) => row.key === list.tabStop.value);
  const row = rows[at];
  if (!row) return;

  const go = (to: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, to))]!;
    list.current.value = { key: next.key, focus: true };
    if (next.is === 'thread') does.onMove(next.key);
  };
  const fold = () => {
    foldField(list, row.key);
    list.current.value = { key: row.key, focus: true };
  };

  switch (event.key) {
    case 'ArrowLeft':
      if (row.is === 'field' && !row.folded) fold();
      else if (row.is === 'thread') {
        const heading = rows.slice(0, at).findLastIndex((each) => each.is === 'field');
        if (heading >= 0) go(heading);
      }
      break;
    case 'ArrowRight':
      if (row.is === 'field' && row.folded) fold();
      break;
    case 'Enter':
    case ' ':
      if (row.is === 'field') fold();
      else does.onOpen(row.key, true);
      break;
    case 'Escape':
      does.onLeave();
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
