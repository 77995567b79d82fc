import { signal } from '@preact/signals';
import { type AnnotationEdit, applyEdit, type Draft, NoteConflict } from '../../lib/annotation/edit.ts';
import type { StoreFault } from '../../lib/messages/annotations.ts';
import type {
  AnnotationsActions,
  AnnotationsView,
  AnnotationView,
  EditOutcome,
  TagCount,
  Undoable,
} from '../annotations/annotations-view.ts';

// For tests and the gallery only: annotations that live in memory and change as the store's do.

export interface MemoryAnnotations {
  readonly view: AnnotationsView;
  readonly actions: AnnotationsActions;
  /** While set, every change is refused for this reason. */
  refuse: StoreFault | null;
  /** Changes one as another window would. */
  changeElsewhere(id: string, edit: AnnotationEdit): void;
}

export function memoryAnnotations(given: {
  readonly annotations?: readonly AnnotationView[];
  readonly tags?: readonly TagCount[];
  readonly drafts?: Readonly<Record<string, Draft>>;
}): MemoryAnnotations {
  const annotations = signal(given.annotations ?? []);
  const undoable = signal<Undoable | null>(null);
  const drafts = new Map(Object.entries(given.drafts ?? {}));
  /** Takes the last change back. */
  let last: (() => void) | null = null;

  function write(id: string, edit: AnnotationEdit): () => void {
    const all = annotations.peek();
    const before = all.find(({ annotation }) => annotation.id === id)!;
    const { after } = applyEdit(before.annotation, edit, new Date().toISOString());
    annotations.value = all.flatMap((each) => {
      if (each !== before) return [each];
      return after.deleted ? [] : [{ ...each, annotation: after }];
    });
    return () => (annotations.value = all);
  }

  const memory: MemoryAnnotations = {
    refuse: null,
    view: {
      labels: signal({}),
      tags: signal(given.tags ?? []),
      fault: signal(null),
      undoable,
      annotations,
      chosenAnnotation: signal(null),
      reattaching: signal(null),
    },
    actions: {
      async edit(id, edit): Promise<EditOutcome> {
        if (memory.refuse) return { is: 'refused', fault: memory.refuse };
        try {
          last = write(id, edit);
        } catch (error) {
          if (error instanceof NoteConflict) return { is: 'conflict', current: error.current };
          throw error;
        }
        undoable.value = { what: edit.binned ? 'binned' : 'edited', count: 1 };
        return { is: 'kept' };
      },
      undo() {
        last?.();
        last = null;
        undoable.value = null;
      },
      dismissUndo: () => (undoable.value = null),
      draft: (id) => drafts.get(id) ?? null,
      keepDraft(id, draft) {
        if (draft) drafts.set(id, draft);
        else drafts.delete(id);
      },
      lightAnnotation: () => {},
      showAnnotation: (id) => (memory.view.chosenAnnotation.value = { id, edit: false }),
      annotatePassage: () => {},
      reattach: (id) => (memory.view.reattaching.value = id),
      acceptText: () => {},
      openWorkbench: () => {},
    },
    changeElsewhere: (id, edit) => void write(id, edit),
  };
  return memory;
}
