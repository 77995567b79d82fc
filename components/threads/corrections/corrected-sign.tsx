import { useComputed } from '@preact/signals';
import type { Correction } from '../../../lib/threads/correction.ts';
import type { ThreadEntry } from '../../../lib/threads/thread.ts';
import { PenIcon } from '../../icons.tsx';
import type { Words } from '../../words/words.ts';
import { correctionsOf } from '../correction-drafts.ts';
import { useThread } from '../thread-context.ts';

/** What the user corrected of a task, with a way to take it back. */
export function CorrectedSign({ entry }: { entry: ThreadEntry }) {
  const { corrections, actions, words } = useThread();
  const found = useComputed(() => correctionsOf(entry, corrections.all.value ?? []));
  const { corrected, takeBack } = words.threads.corrections;
  return (
    <>
      {found.value.map((correction) => (
        <p key={correction.id} class="corrected">
          <PenIcon />
          <span>
            {corrected} · {correctionWords(correction, words)}
          </span>
          <button type="button" class="text-button" onClick={() => actions.remove([correction.id])}>
            {takeBack}
          </button>
        </p>
      ))}
    </>
  );
}

/** What a correction did, in words. */
export function correctionWords(correction: Correction, words: Words): string {
  const { said } = words.threads.corrections;
  return 'year' in correction ? said.year(correction.year) : said[correction.kind];
}
