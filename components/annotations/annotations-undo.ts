import type { UndoSource } from '../undo/undo.ts';
import type { EditingParts } from './editing-context.ts';

/** Changes of annotations, to be taken back. */
export function annotationsUndo({ view, actions, words }: EditingParts): UndoSource {
  return {
    undoable: view.undoable,
    said() {
      const { what, count } = view.undoable.value!;
      return words.annotations.undo.said(what, count);
    },
    undo: () => actions.undo(),
    dismiss: () => actions.dismissUndo(),
  };
}
