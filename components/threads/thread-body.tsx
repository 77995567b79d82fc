import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { Thread } from '../../lib/threads/thread.ts';
import type { ThreadTask } from '../../lib/threads/thread-task.ts';
import type { Words } from '../words/words.ts';
import { CorrectionState } from './corrections/correction-notices.tsx';
import { OwnCorrections } from './corrections/own-corrections.tsx';
import { ThreadSeries } from './series/thread-series.tsx';
import { ThreadContext, type ThreadParts } from './thread-context.ts';
import { ThreadHead } from './thread-head.tsx';
import { ThreadYears } from './thread-years.tsx';
import type { CorrectionActions, CorrectionsView } from './threads-view.ts';

export interface ThreadBodyProps {
  readonly thread: Thread;
  readonly corrections: CorrectionsView;
  readonly actions: CorrectionActions;
  readonly words: Words;
  /** Makes the source of each task a button. */
  readonly onTask?: (task: ThreadTask) => void;
}

/**
 * The contents of an opened thread, the same in the panel and in the workbench: name and span, the values of measures
 * that recur, year by year the tasks with what changed and why they belong here, and the user's corrections. It needs
 * nothing but its props; styles are in threads.css (which wants style/ and matches/matches.css).
 */
export function ThreadBody({ thread, corrections, actions, words, onTask }: ThreadBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const marked = useSignal(true);
  const unfolded = useSignal<ReadonlySet<string>>(new Set());

  const parts = useMemo((): ThreadParts => {
    const tasks = new Map(thread.entries.map(({ task }) => [task.key, task]));
    return {
      thread,
      tasks,
      corrections,
      actions,
      words,
      onTask,
      marked,
      unfolded,
      goTo(key) {
        unfolded.value = new Set([...unfolded.value, 'years', `year ${tasks.get(key)?.year}`]);
        requestAnimationFrame(() => {
          const entry = body.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(key)}"]`);
          entry?.focus({ preventScroll: true });
          entry?.scrollIntoView({ block: 'nearest' });
        });
      },
      focusBeside(key) {
        const entries = [...(body.current?.querySelectorAll<HTMLElement>('.thread-entry') ?? [])];
        const at = entries.findIndex((entry) => entry.dataset.task === key);
        const beside = entries[at + 1] ?? entries[at - 1] ?? entries.at(-1);
        beside?.focus({ preventScroll: true });
      },
    };
  }, [thread, corrections, actions, words, onTask, marked, unfolded]);

  return (
    <ThreadContext.Provider value={parts}>
      <div class="thread-body" ref={body}>
        <ThreadHead />
        <CorrectionState corrections={corrections} words={words} />
        <ThreadSeries />
        <ThreadYears />
        <OwnCorrections />
      </div>
    </ThreadContext.Provider>
  );
}
