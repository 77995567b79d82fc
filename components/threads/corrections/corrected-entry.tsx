import type { ThreadEntry } from '../../../lib/threads/thread.ts';
import { correctionsOf } from '../correction-drafts.ts';
import { useThread } from '../thread-context.ts';
import { CorrectedMark } from './corrected-mark.tsx';

/** What the user corrected of a task of the thread. */
export function CorrectedEntry({ entry }: { entry: ThreadEntry }) {
  const { corrections, actions, words, focusBeside } = useThread();
  const found = correctionsOf(entry, corrections.all.value ?? []);
  return (
    <>
      {found.map((correction) => (
        <CorrectedMark
          key={correction.id}
          correction={correction}
          words={words}
          onTakeBack={() => {
            focusBeside(entry.task.key);
            actions.remove([correction.id]);
          }}
        />
      ))}
    </>
  );
}
