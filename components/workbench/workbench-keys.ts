import { undoOnKey } from '../undo/undo-key.ts';
import { selectFound } from './list/selection.ts';
import type { WorkbenchParts } from './workbench-context.ts';
import { listOf } from './workbench-state.ts';

/**
 * The keys that work everywhere in the workbench: `/` searches, `?` shows the keys, Ctrl+Z takes back, Ctrl+A selects all
 * that were found where nothing else has the focus.
 */
export function onWorkbenchKey(event: KeyboardEvent, { state, undo }: WorkbenchParts): void {
  if (event.defaultPrevented || event.isComposing) return;
  undoOnKey(event, undo.undo);
  const list = listOf(state);
  if (event.key === 'a' && (event.ctrlKey || event.metaKey) && event.target === document.body && list) {
    event.preventDefault();
    return selectFound(list);
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  // Where something is written, these are characters.
  if ((event.target as Element).closest('input, textarea, select, dialog')) return;
  if (event.key === '/') {
    const search = document.querySelector<HTMLInputElement>('.search-input');
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  }
  if (event.key === '?') {
    event.preventDefault();
    state.dialog.value = { is: 'keys' };
  }
}
