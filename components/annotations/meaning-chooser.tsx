import { useId } from 'preact/hooks';
import { type Meaning, meanings } from '../../lib/annotation/annotation.ts';
import { useEditing } from './editing-context.ts';
import { MeaningMark } from './meaning-sign.tsx';

interface MeaningChooserProps {
  readonly chosen: Meaning;
  onChoose(meaning: Meaning): void;
}

/** One meaning of the five. */
export function MeaningChooser({ chosen, onChoose }: MeaningChooserProps) {
  const { words } = useEditing();
  const name = useId();
  return (
    <fieldset class="field">
      <legend class="field-name">{words.annotations.editor.meaning}</legend>
      <div class="chips">
        {meanings.map((meaning) => (
          <label key={meaning} class="chip" data-on={meaning === chosen}>
            <input
              type="radio"
              class="only-spoken"
              name={name}
              value={meaning}
              checked={meaning === chosen}
              onChange={() => onChoose(meaning)}
            />
            <MeaningMark meaning={meaning} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
