import type { Change } from '../lib/anchor/changes.ts';
import type { Words } from './words/words.ts';

interface ChangeMarksProps {
  readonly changes: readonly Change[];
  readonly words: Words;
}

/** Two texts in one: taken away struck through, put in underlined, both said by screen readers. */
export function ChangeMarks({ changes, words }: ChangeMarksProps) {
  const { removed, added, end } = words.annotations.place;
  return (
    <>
      {changes.map(({ is, text }) => {
        if (is === 'same') return text;
        const Mark = is === 'removed' ? 'del' : 'ins';
        return (
          <Mark>
            <span class="only-spoken"> {is === 'removed' ? removed : added}：</span>
            {text}
            <span class="only-spoken"> {end} </span>
          </Mark>
        );
      })}
    </>
  );
}
