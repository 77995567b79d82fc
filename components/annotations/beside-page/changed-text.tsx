import { useMemo } from 'preact/hooks';
import { changesBetween } from '../../../lib/anchor/changes.ts';
import { useEditing } from '../editing-context.ts';

/** What was annotated and what stands there now, in one: taken away struck through, put in underlined, both said. */
export function ChangedText({ before, after }: { before: string; after: string }) {
  const { words } = useEditing();
  const { removed, added, end } = words.annotations.place;
  const changes = useMemo(() => changesBetween(before, after), [before, after]);
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
