import { useSignal } from '@preact/signals';
import { CloseIcon } from '../icons.tsx';
import { useWatch } from '../use-watch.ts';
import { useEditing } from './editing-context.ts';

/** How long the offer stands, in ms; longer while the user points at it or has the focus in it. */
const shownFor = 10_000;

/** Says what was just changed and takes it back on request. Always in the document, as live regions must be. */
export function UndoBar() {
  const { view, actions, words } = useEditing();
  const held = useSignal(false);
  const undoable = view.undoable.value;
  const { undo } = words.annotations;

  useWatch(() => {
    if (view.undoable.value === null) {
      // What is taken out of the document tells of no leaving.
      held.value = false;
      return;
    }
    if (held.value) return;
    const end = setTimeout(() => actions.dismissUndo(), shownFor);
    return () => clearTimeout(end);
  });

  return (
    <div
      class="undo-bar"
      data-shown={undoable !== null}
      onPointerEnter={() => (held.value = true)}
      onPointerLeave={() => (held.value = false)}
      onFocusIn={() => (held.value = true)}
      onFocusOut={() => (held.value = false)}
    >
      <p class="undo-words" role="status">
        {undoable && undo.said(undoable.what, undoable.count)}
      </p>
      {undoable && (
        <>
          <button type="button" class="undo-button" onClick={() => actions.undo()}>
            {undo.undo}
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={undo.dismiss}
            title={undo.dismiss}
            onClick={() => actions.dismissUndo()}
          >
            <CloseIcon />
          </button>
        </>
      )}
    </div>
  );
}

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
