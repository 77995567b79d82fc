import { signal } from '@preact/signals';
import type { Correction } from '../../lib/threads/correction.ts';
import type { Strip, Thread } from '../../lib/threads/thread.ts';
import type {
  CorrectionDone,
  OpenThread,
  PanelThreadsActions,
  PanelThreadsView,
} from '../threads/threads-view.ts';
import { correctionActionsOn } from './memory-corrections.ts';

// For tests and the gallery only: threads that live in memory. Corrections are kept and taken back; the threads themselves
// stay as they are, for only the engine can make them anew.

export interface GivenThreads {
  readonly strips?: Readonly<Record<string, Strip | null>>;
  /** By passage. */
  readonly threads?: Readonly<Record<string, Thread>>;
  readonly corrections?: readonly Correction[];
  /** The passage whose thread is open. */
  readonly opened?: string;
}

export function memoryThreads({ strips = {}, threads = {}, corrections = [], opened }: GivenThreads): {
  readonly view: PanelThreadsView;
  readonly actions: PanelThreadsActions;
} {
  const view: PanelThreadsView = {
    strips: signal(new Map(Object.entries(strips))),
    opened: signal<{ passage: string; state: OpenThread } | null>(null),
    corrections: {
      all: signal<readonly Correction[] | null>(corrections),
      undoable: signal<CorrectionDone | null>(null),
      failed: signal(null),
      applying: signal(false),
    },
  };
  const actions: PanelThreadsActions = {
    ...correctionActionsOn(view.corrections),
    open(passage) {
      const thread = threads[passage];
      view.opened.value = { passage, state: thread ? { is: 'thread', thread } : { is: 'none' } };
    },
    close: () => (view.opened.value = null),
    showInWorkbench: () => {},
  };
  if (opened !== undefined) actions.open(opened);
  return { view, actions };
}
