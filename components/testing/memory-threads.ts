import { signal } from '@preact/signals';
import type { Correction } from '../../lib/threads/correction.ts';
import type { Strip, Thread } from '../../lib/threads/thread.ts';
import type {
  CorrectionDone,
  OpenThread,
  PanelThreadsActions,
  PanelThreadsView,
} from '../threads/threads-view.ts';

// For tests and the gallery only: threads that live in memory. Corrections are kept and taken back; the threads themselves
// stay as they are, for only the engine can make them anew.

export interface GivenThreads {
  readonly strips?: Readonly<Record<string, Strip | null>>;
  /** By passage. */
  readonly threads?: Readonly<Record<string, Thread>>;
  readonly corrections?: readonly Correction[];
}

export function memoryThreads({ strips = {}, threads = {}, corrections = [] }: GivenThreads): {
  readonly view: PanelThreadsView;
  readonly actions: PanelThreadsActions;
} {
  const all = signal<readonly Correction[] | null>(corrections);
  const undoable = signal<CorrectionDone | null>(null);
  const opened = signal<{ passage: string; state: OpenThread } | null>(null);
  let made = 0;
  const put = (added: readonly Correction[]) => (all.value = [...all.value!, ...added]);
  const take = (taken: readonly Correction[]) =>
    (all.value = all.value!.filter(({ id }) => !taken.some((each) => each.id === id)));
  return {
    view: {
      strips: signal(new Map(Object.entries(strips))),
      opened,
      corrections: { all, undoable, failed: signal(false), applying: signal(false) },
    },
    actions: {
      open(passage) {
        const thread = threads[passage];
        opened.value = { passage, state: thread ? { is: 'thread', thread } : { is: 'none' } };
      },
      close: () => (opened.value = null),
      showInWorkbench: () => {},
      correct(draft) {
        made += 1;
        const correction = {
          ...draft,
          id: `made-${made}`,
          made: new Date(Date.UTC(2026, 0, made)).toISOString(),
        };
        put([correction]);
        undoable.value = { is: 'made', corrections: [correction] };
      },
      remove(ids) {
        const gone = all.value!.filter(({ id }) => ids.includes(id));
        take(gone);
        undoable.value = { is: 'removed', corrections: gone };
      },
      undo() {
        const last = undoable.value;
        if (last?.is === 'removed') put(last.corrections);
        else if (last) take(last.corrections);
        undoable.value = null;
      },
      dismiss: () => (undoable.value = null),
    },
  };
}
