import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Correction } from '../../../lib/threads/correction.ts';
import { ChevronIcon } from '../../icons.tsx';
import { useThread } from '../thread-context.ts';
import { correctionWords } from './corrected-mark.tsx';

/** The user's corrections that had a part in the thread, those of tasks that are no longer in it among them. */
export function OwnCorrections() {
  const { thread, corrections, actions, words, focusBeside } = useThread();
  const id = useId();
  const open = useSignal(false);
  const found = (corrections.all.value ?? []).filter(({ id }) => thread.corrections.includes(id));
  const { yours, takeBack, moreTasks } = words.threads.corrections;
  if (found.length === 0) return null;
  return (
    <div class="own-corrections">
      <button
        type="button"
        class="fold-toggle"
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => (open.value = !open.value)}
      >
        <ChevronIcon />
        {yours} <span class="fold-count">{found.length}</span>
      </button>
      <ul id={id} hidden={!open.value}>
        {found.map((correction) => {
          const { first, tasks } = spokenOf(correction);
          return (
            <li key={correction.id} class="own-correction">
              <p class="own-correction-text" lang="zh-CN">
                {first}
              </p>
              <p>
                {tasks > 1 && <span>{moreTasks(tasks)} </span>}
                {correctionWords(correction, words)}{' '}
                <button
                  type="button"
                  class="text-button"
                  onClick={() => {
                    focusBeside(null);
                    actions.remove([correction.id]);
                  }}
                >
                  {takeBack}
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What a correction speaks of: the words of its first task or its plan's title, and how many tasks. */
function spokenOf(correction: Correction): { first: string; tasks: number } {
  if (correction.kind === 'together') {
    const { tasks } = correction;
    return { first: tasks[0]!.text, tasks: tasks.length };
  }
  if (correction.kind === 'plan-year') return { first: correction.title, tasks: 0 };
  return { first: correction.task.text, tasks: 1 };
}
