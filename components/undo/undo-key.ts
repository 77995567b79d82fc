/**
 * Ctrl or ⌘ and Z take the last change back, except where text is being written: there it is the text's own.
 * Meant to be a `keydown` listener.
 */
export function undoOnKey(event: KeyboardEvent, undo: () => void): void {
  if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
    return;
  if ((event.target as Element).closest('input:not([type="radio"], [type="checkbox"]), textarea')) return;
  event.preventDefault();
  undo();
}
