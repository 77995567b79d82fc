import type { CorrectionActions, CorrectionsView } from '../threads/threads-view.ts';

// For tests and the gallery only: corrections that are kept and taken back as the store would.

export function correctionActionsOn({ all, undoable }: CorrectionsView): CorrectionActions {
  let made = 0;
  return {
    correct(draft) {
      made += 1;
      const at = new Date(Date.UTC(2026, 9, made)).toISOString();
      const correction = { ...draft, id: `made-${made}`, made: at };
      all.value = [...(all.value ?? []), correction];
      undoable.value = { is: 'made', corrections: [correction] };
    },
    remove(ids) {
      const gone = (all.value ?? []).filter(({ id }) => ids.includes(id));
      all.value = (all.value ?? []).filter(({ id }) => !ids.includes(id));
      undoable.value = { is: 'removed', corrections: gone };
    },
    undo() {
      const last = undoable.value;
      if (!last) return;
      const others = (all.value ?? []).filter(({ id }) => !last.corrections.some((each) => each.id === id));
      all.value = last.is === 'removed' ? [...others, ...last.corrections] : others;
      undoable.value = null;
    },
    dismiss: () => (undoable.value = null),
  };
}
