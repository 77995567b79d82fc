import { signal } from '@preact/signals';
import type { PanelThreadsActions, PanelThreadsView } from '../../components/threads/threads-view.ts';
import type { FromEngine, ToEngine } from '../../lib/messages/engine.ts';
import type { CorrectionStore } from '../../lib/store/corrections/correction-store.ts';
import type { Strip } from '../../lib/threads/thread.ts';
import { openThread } from '../annotations/open-workbench.ts';
import { createCorrections } from '../threads/corrections.ts';

interface EngineSide {
  ask(question: ToEngine): void;
  /** @returns whether the engine is there to be told */
  tell(news: ToEngine): boolean;
  retry(): void;
}

/** The panel's threads: the strips beside the passages, and the thread that is open. */
export interface PanelThreads {
  readonly view: PanelThreadsView;
  readonly actions: PanelThreadsActions;
  /** Takes what the engine says of threads. Strips are shown with `show`. */
  hear(message: FromEngine): void;
  /** Shows the strips that have come. */
  show(): void;
  /** The page has these passages now. */
  keep(ids: ReadonlySet<string>): void;
  /** The engine is not listened to any more: what it was told last it works in unheard. */
  forget(): void;
}

export function startThreads(store: CorrectionStore, engine: EngineSide): PanelThreads {
  const strips = signal<ReadonlyMap<string, Strip | null>>(new Map());
  const opened: PanelThreadsView['opened'] = signal(null);
  const corrections = createCorrections(store, {
    onChanged() {
      // An engine that is started later reads them by itself.
      if (!engine.tell({ type: 'corrections-changed' })) corrections.applied();
    },
  });
  let found = new Map<string, Strip | null>();

  const ask = (passage: string) => engine.ask({ type: 'thread', passage });

  return {
    view: { strips, opened, corrections: corrections.view },
    actions: {
      ...corrections.actions,
      open(passage) {
        if (opened.value?.state.is === 'failed') engine.retry();
        opened.value = { passage, state: { is: 'loading' } };
        ask(passage);
      },
      close() {
        opened.value = null;
      },
      showInWorkbench: (thread) => void openThread(thread),
    },
    hear(message) {
      switch (message.type) {
        case 'matched':
          found.set(message.id, message.strip);
          // Matched anew: corrections were worked in, or the engine was started again.
          if (opened.value?.passage === message.id) ask(message.id);
          return;
        case 'thread': {
          const { passage, thread } = message;
          if (opened.value?.passage !== passage) return;
          opened.value = { passage, state: thread ? { is: 'thread', thread } : { is: 'none' } };
          return;
        }
        case 'threads-changed':
          corrections.applied();
          // The reader waits for this one; the passages follow in their turn.
          if (opened.value) ask(opened.value.passage);
          return;
        case 'unanswered': {
          const { question } = message;
          if (question.type === 'corrections-changed') corrections.applied();
          else if (question.type === 'thread' && opened.value?.passage === question.passage)
            opened.value = { passage: question.passage, state: { is: 'failed' } };
          return;
        }
        case 'failed':
          corrections.applied();
      }
    },
    show() {
      strips.value = new Map(found);
    },
    keep(ids) {
      found = new Map([...found].filter(([id]) => ids.has(id)));
      strips.value = new Map(found);
      if (opened.value && !ids.has(opened.value.passage)) opened.value = null;
    },
    forget: corrections.applied,
  };
}
