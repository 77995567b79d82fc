import { useSignal } from '@preact/signals';
import { CloseIcon } from '../icons.tsx';
import { useWatch } from '../use-watch.ts';
import type { Words } from '../words/words.ts';
import type { Undo } from './undo.ts';

/** How long the offer stands, in ms; longer while the user points at it or has the focus in it. */
const shownFor = 10_000;

/** Says what was just changed and takes it back on request. Always in the document, as live regions must be. */
export function UndoBar({ undo, words }: { undo: Undo; words: Words }) {
  const held = useSignal(false);
  const offer = undo.offer.value;
  const { undo: undoWord, dismiss } = words.annotations.undo;

  useWatch(() => {
    if (undo.offer.value === null) {
      // What is taken out of the document tells of no leaving.
      held.value = false;
      return;
    }
    if (held.value) return;
    const end = setTimeout(() => undo.dismiss(), shownFor);
    return () => clearTimeout(end);
  });

  return (
    <div
      class="undo-bar"
      data-shown={offer !== null}
      onPointerEnter={() => (held.value = true)}
      onPointerLeave={() => (held.value = false)}
      onFocusIn={() => (held.value = true)}
      onFocusOut={() => (held.value = false)}
    >
      <p class="undo-words" role="status">
        {offer?.source.said()}
      </p>
      {offer && (
        <>
          <button type="button" class="undo-button" onClick={() => undo.undo()}>
            {undoWord}
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={dismiss}
            title={dismiss}
            onClick={() => undo.dismiss()}
          >
            <CloseIcon />
          </button>
        </>
      )}
    </div>
  );
}
