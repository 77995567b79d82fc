import { signal } from '@preact/signals';
import type { PanelThreadsActions, PanelThreadsView } from '../../components/threads/threads-view.ts';

/** Threads as long as the panel does not ask the engine for any: there are none, and nothing can be corrected. */
export function noThreads(): { view: PanelThreadsView; actions: PanelThreadsActions } {
  const nothing = () => {};
  return {
    view: {
      strips: signal(new Map()),
      opened: signal(null),
      corrections: {
        all: signal([]),
        undoable: signal(null),
        failed: signal(false),
        applying: signal(false),
      },
    },
    actions: {
      open: nothing,
      close: nothing,
      showInWorkbench: nothing,
      correct: nothing,
      remove: nothing,
      undo: nothing,
      dismiss: nothing,
    },
  };
}
