import { undoOnKey } from '../annotations/undo-bar.tsx';
import type { WorkbenchParts } from './workbench-context.ts';

/** The keys that work everywhere in the workbench: `/` searches, `?` shows the keys, Ctrl+Z takes back. */
export function onWorkbenchKey(event: KeyboardEvent, { state, actions }: WorkbenchParts): void {
  if (event.defaultPrevented || event.isComposing) return;
  undoOnKey(event, () => actions.undo());
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
