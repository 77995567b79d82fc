import { signal } from '@preact/signals';
import type {
  WorkbenchThreadsActions,
  WorkbenchThreadsView,
} from '../../components/workbench/threads/threads-place-view.ts';

/** Threads in the workbench: nothing is asked for yet, and nothing can be kept. */
export function startThreads(askedThread: string | null): {
  view: WorkbenchThreadsView;
  actions: WorkbenchThreadsActions;
} {
  return {
    view: {
      library: signal(null),
      opened: signal(null),
      comparison: signal(null),
      corrections: {
        all: signal(null),
        undoable: signal(null),
        failed: signal(false),
        applying: signal(false),
      },
      askedThread,
    },
    actions: {
      load: () => {},
      open: () => {},
      close: () => {},
      threadOf: async () => null,
      compare: () => {},
      printComparison: () => window.print(),
      exportComparison: async () => false,
      exportCorrections: async () => false,
      readCorrections: async () => ({ is: 'unreadable', why: 'no-file' }),
      importCorrections: async () => null,
      correct: () => {},
      remove: () => {},
      undo: () => {},
      dismiss: () => {},
    },
  };
}
