import { signal } from '@preact/signals';
import type {
  EditingActions,
  EditingView,
  EditOutcome,
  TagCount,
  Undoable,
} from '../../components/annotations/annotations-view.ts';
import { type AnnotationEdit, NoteConflict } from '../../lib/annotation/edit.ts';
import type { Labels } from '../../lib/annotation/labels.ts';
import type { StoreFault } from '../../lib/messages/annotations.ts';
import type { AnnotationStore } from '../../lib/store/annotations/annotation-store.ts';
import { keepDraft, readDraft } from '../../lib/store/drafts.ts';
import { announceChange, hearChanges } from './change-news.ts';
import { faultOf } from './store-fault.ts';

/** Changes that can be taken back, one after another. */
const mostUndone = 100;

interface Change {
  readonly id: string;
  readonly edit: AnnotationEdit;
}

/** How panel and workbench change annotations: every change is kept, told to the others, and can be taken back. */
export interface Editing {
  readonly view: EditingView;
  readonly actions: EditingActions;
  /** Changes many at once, to be taken back at once. */
  editAll(ids: readonly string[], edit: AnnotationEdit): Promise<EditOutcome>;
  /** Does something with the store, tells the others which annotations it changed, and gives what went wrong. */
  run(work: () => Promise<readonly string[]>): Promise<EditOutcome>;
  /** Tells that annotations could not be read, and why; null when they can be again. */
  readable(fault: StoreFault | null): void;
  /** Calls back whenever annotations have changed, here or elsewhere; without ids when all may have. */
  onChange(listener: (ids: readonly string[]) => void): void;
}

/** @param store stays open as long as the page */
export function createEditing(store: AnnotationStore): Editing {
  const labels = signal<Labels>({});
  const tags = signal<readonly TagCount[]>([]);
  const fault = signal<StoreFault | null>(null);
  const undoable = signal<Undoable | null>(null);
  /** Kept apart: that something can be read does not say that it can be written again. */
  const faults: Record<'reading' | 'writing', StoreFault | null> = { reading: null, writing: null };
  const faulty = (what: keyof typeof faults, why: StoreFault | null) => {
    faults[what] = why;
    fault.value = faults.writing ?? faults.reading;
  };
  const listeners: ((ids: readonly string[]) => void)[] = [];
  const done: { readonly what: Undoable; readonly back: readonly Change[] }[] = [];

  async function refresh(): Promise<void> {
    try {
      [labels.value, tags.value] = await Promise.all([store.labels(), store.tags()]);
      faulty('reading', null);
    } catch (error) {
      faulty('reading', faultOf(error));
    }
  }

  function tell(ids: readonly string[]): void {
    void refresh();
    for (const listener of listeners) listener(ids);
  }

  const run: Editing['run'] = async (work) => {
    try {
      const ids = await work();
      faulty('writing', null);
      announceChange(ids);
      tell(ids);
      return { is: 'kept' };
    } catch (error) {
      if (error instanceof NoteConflict) return { is: 'conflict', current: error.current };
      const refused = faultOf(error);
      // One that has gone says nothing about the store.
      if (refused !== 'missing') faulty('writing', refused);
      return { is: 'refused', fault: refused };
    }
  };

  function remember(edit: AnnotationEdit, all: readonly Change[]): void {
    // Of those that were as wanted already nothing is taken back.
    const back = all.filter((each) => Object.keys(each.edit).length > 0);
    if (!back.length) return;
    const what: Undoable = { what: kindOf(edit), count: back.length };
    done.push({ what, back });
    if (done.length > mostUndone) done.shift();
    undoable.value = what;
  }

  const editAll: Editing['editAll'] = (ids, edit) =>
    run(async () => {
      const back = await store.editAll(ids.map((id) => ({ id, edit })));
      remember(edit, back);
      return ids;
    });

  hearChanges((ids) => {
    // Somebody could write.
    faulty('writing', null);
    tell(ids);
  });
  void refresh();

  return {
    view: { labels, tags, fault, undoable },
    actions: {
      edit: (id, edit) =>
        run(async () => {
          const { undo } = await store.edit(id, edit);
          remember(edit, [{ id, edit: undo }]);
          return [id];
        }),
      undo() {
        const last = done.pop();
        undoable.value = null;
        if (!last) return;
        void run(async () => {
          await store.editAll(last.back);
          return last.back.map(({ id }) => id);
        }).then((outcome) => {
          if (outcome.is !== 'refused') return;
          // Nothing was done: it can be tried again, unless another change has come since.
          done.push(last);
          undoable.value ??= last.what;
        });
      },
      dismissUndo() {
        undoable.value = null;
      },
      draft: readDraft,
      keepDraft,
    },
    editAll,
    run,
    readable: (why) => faulty('reading', why),
    onChange: (listener) => void listeners.push(listener),
  };
}

/** What a change is called. */
function kindOf(edit: AnnotationEdit): Undoable['what'] {
  if (edit.binned !== undefined) return edit.binned ? 'binned' : 'restored';
  return edit.target ? 'reattached' : 'edited';
}
