import { applyEdit } from '../../lib/annotation/edit.ts';
import type { EditOutcome } from '../annotations/annotations-view.ts';
import type { WorkbenchActions, WorkbenchView } from '../workbench/workbench-view.ts';

const kept: EditOutcome = { is: 'kept' };

/** What the extension would do, as far as one can see it here: nothing is kept. */
export function workbenchActionsOn(view: WorkbenchView): WorkbenchActions {
  const editAll: WorkbenchActions['editAll'] = async (ids, edit) => {
    const wanted = new Set(ids);
    const at = new Date().toISOString();
    const all = [...(view.annotations.value ?? []), ...view.binned.value].map((annotation) =>
      wanted.has(annotation.id) ? applyEdit(annotation, edit, at).after : annotation,
    );
    view.annotations.value = all.filter((annotation) => !annotation.deleted);
    view.binned.value = all.filter((annotation) => annotation.deleted);
    const what = edit.binned === undefined ? 'edited' : edit.binned ? 'binned' : 'restored';
    view.undoable.value = { what, count: ids.length };
    return kept;
  };
  return {
    edit: (id, edit) => editAll([id], edit),
    editAll,
    undo: () => (view.undoable.value = null),
    dismissUndo: () => (view.undoable.value = null),
    draft: () => null,
    keepDraft: () => {},
    remove: async (ids) => {
      view.binned.value = view.binned.value.filter(({ id }) => !ids.includes(id));
      return kept;
    },
    openPage: () => {},
    exportAs: async () => kept,
    readFile: async () => ({
      is: 'read',
      format: 'json-ld',
      annotations: view.annotations.value ?? [],
      refused: [
        { number: 3, name: '年内实现行政村宽带上网率100%', field: 'target.source', why: 'no-page' },
        { number: 9, name: null, field: 'body[0].value', why: 'type' },
      ],
    }),
    importRead: async ({ annotations }) => ({ added: 0, updated: 2, kept: annotations.length - 2 }),
    backUpToFile: async () => kept,
    restore: async () => ({ added: 40, updated: 2, kept: 0 }),
    setLabel: async (meaning, label) => {
      const { [meaning]: _, ...others } = view.labels.value;
      view.labels.value = label === null ? others : { ...others, [meaning]: label };
      return kept;
    },
    setToolbar: (on) => (view.toolbar.value = on),
  };
}
