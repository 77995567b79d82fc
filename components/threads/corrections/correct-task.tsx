import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { CorrectionDraft } from '../../../lib/threads/correction.ts';
import type { ThreadTask } from '../../../lib/threads/thread-task.ts';
import { apartFrom } from '../correction-drafts.ts';
import { useThread } from '../thread-context.ts';
import { YearForm } from './year-form.tsx';

interface CorrectTaskProps {
  readonly task: ThreadTask;
  onDone(): void;
}

/** What can be wrong with a task in a thread: that it is there, or its year. */
export function CorrectTask({ task, onDone }: CorrectTaskProps) {
  const { thread, actions, words, focusBeside } = useThread();
  const year = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const apart = apartFrom(thread, task);
  const { apart: notRelated, apartHint, year: wrongYear } = words.threads.corrections;
  const correct = (draft: CorrectionDraft) => {
    // The task may go, and the focus must not go with it.
    focusBeside(task.key);
    onDone();
    actions.correct(draft);
  };
  const cancel = () => {
    year.value = false;
    button.current?.focus();
  };
  return (
    <>
      <div class="correct-ways">
        {apart && (
          <button type="button" class="small-button" title={apartHint} onClick={() => correct(apart)}>
            {notRelated}
          </button>
        )}
        <button
          ref={button}
          type="button"
          class="small-button"
          aria-expanded={year.value}
          onClick={() => (year.value = !year.value)}
        >
          {wrongYear}
        </button>
      </div>
      {year.value && <YearForm task={task} onSave={correct} onCancel={cancel} />}
    </>
  );
}
