import type { Correction } from '../../../lib/threads/correction.ts';
import { PenIcon } from '../../icons.tsx';
import type { Words } from '../../words/words.ts';

interface CorrectedMarkProps {
  readonly correction: Correction;
  readonly words: Words;
  onTakeBack(): void;
}

/** Says that the user corrected something, and what, with a way to take it back. */
export function CorrectedMark({ correction, words, onTakeBack }: CorrectedMarkProps) {
  const { corrected, takeBack } = words.threads.corrections;
  return (
    <p class="corrected">
      <PenIcon />
      <span>
        {corrected} · {correctionWords(correction, words)}
      </span>
      <button type="button" class="text-button" onClick={onTakeBack}>
        {takeBack}
      </button>
    </p>
  );
}

/** What a correction did, in words. */
export function correctionWords(correction: Correction, words: Words): string {
  const { said } = words.threads.corrections;
  return 'year' in correction ? said.year(correction.year) : said[correction.kind];
}
