import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Thread } from '../../lib/threads/thread.ts';
import type { ThreadTask } from '../../lib/threads/thread-task.ts';
import type { Words } from '../words/words.ts';
import type { CorrectionActions, CorrectionsView } from './threads-view.ts';

/** What every part of an opened thread can reach. */
export interface ThreadParts {
  readonly thread: Thread;
  readonly tasks: ReadonlyMap<string, ThreadTask>;
  readonly corrections: CorrectionsView;
  readonly actions: CorrectionActions;
  readonly words: Words;
  /** Where a task's source leads to; undefined when it leads nowhere. */
  readonly onTask: ((task: ThreadTask) => void) | undefined;
  /** Whether the words that changed are marked. */
  readonly marked: Signal<boolean>;
  /** Folded parts that the reader has unfolded, by name. */
  readonly unfolded: Signal<ReadonlySet<string>>;
  /** Brings a task into sight and puts the focus on it. */
  goTo(task: string): void;
  /** Puts the focus beside a task, or at the end: what had it is about to go. */
  focusBeside(task: string | null): void;
}

export const ThreadContext = createContext<ThreadParts | null>(null);

/** @throws outside of a thread */
export function useThread(): ThreadParts {
  const parts = useContext(ThreadContext);
  if (!parts) throw new Error('useThread is for components inside of a ThreadBody');
  return parts;
}
