import { AlertIcon } from '../../icons.tsx';
import type { Words } from '../../words/words.ts';
import type { CorrectionsView } from '../threads-view.ts';

/** What becomes of the last correction. Said by screen readers when it comes. */
export function CorrectionState({ corrections, words }: { corrections: CorrectionsView; words: Words }) {
  const fault = corrections.failed.value;
  const failed = fault && words.threads.corrections.failed[fault];
  return (
    <div class="correction-state">
      <div role="alert">
        {failed && (
          <div class="warning">
            <AlertIcon />
            <div>
              <p class="warning-title">{failed.title}</p>
              <p>{failed.text}</p>
            </div>
          </div>
        )}
      </div>
      <p class="applying" role="status">
        {corrections.applying.value && words.threads.body.applying}
      </p>
    </div>
  );
}
