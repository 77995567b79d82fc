import type { UndoSource } from '../undo/undo.ts';
import type { Words } from '../words/words.ts';
import type { CorrectionActions, CorrectionsView } from './threads-view.ts';

/** Corrections, to be taken back. */
export function correctionsUndo(
  { undoable }: CorrectionsView,
  actions: CorrectionActions,
  words: Words,
): UndoSource {
  return {
    undoable,
    said: () => words.threads.corrections.done(undoable.value!),
    undo: () => actions.undo(),
    dismiss: () => actions.dismiss(),
  };
}
