import { applyEdit } from '../../lib/annotation/edit.ts';
import type { EditOutcome } from '../annotations/annotations-view.ts';
import { correctionActionsOn } from '../testing/memory-corrections.ts';
import type {
  WorkbenchThreadsActions,
  WorkbenchThreadsView,
} from '../workbench/threads/threads-place-view.ts';
import type { WorkbenchActions, WorkbenchView } from '../workbench/workbench-view.ts';
import {
  sampleComparison,
  sampleCorrections,
  sampleLibrary,
  samplePlans,
  sampleThread,
} from './sample-library.ts';

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
    threads: threadActionsOn(view.threads),
  };
}

function threadActionsOn(view: WorkbenchThreadsView): WorkbenchThreadsActions {
  const { all, undoable } = view.corrections;
  const summary = (id: string) =>
    view.library.value?.is === 'there'
      ? view.library.value.of.threads.find((each) => each.id === id)
      : undefined;
  const find = (id: string) => {
    const found = summary(id);
    return found ? sampleThread(found) : null;
  };
  return {
    ...correctionActionsOn(view.corrections),
    load: () => (view.library.value = { is: 'there', of: sampleLibrary(90) }),
    open(id) {
      const thread = find(id);
      view.opened.value = { id, state: thread ? { is: 'thread', thread } : { is: 'none' } };
    },
    close: () => (view.opened.value = null),
    threadOf: async (id) => find(id),
    compare(earlier, later) {
      // A state that shows waiting or a fault stays.
      if (view.comparison.value && view.comparison.value.is !== 'there') return;
      const known =
        samplePlans.some(({ id }) => id === earlier) && samplePlans.some(({ id }) => id === later);
      const of = known ? sampleComparison(earlier, later) : sampleComparison();
      view.comparison.value = { is: 'there', of };
    },
    printComparison: () => window.print(),
    exportComparison: async () => true,
    exportCorrections: async () => true,
    readCorrections: async () => ({ is: 'read', corrections: sampleCorrections(7), unreadable: 2 }),
    importCorrections: async ({ corrections }) => {
      const here = new Set((all.value ?? []).map(({ id }) => id));
      const added = corrections.filter(({ id }) => !here.has(id));
      all.value = [...(all.value ?? []), ...added];
      if (added.length > 0) undoable.value = { is: 'imported', corrections: added };
      return added.length;
    },
  };
}
