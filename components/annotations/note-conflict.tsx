import { useEffect, useId, useRef } from 'preact/hooks';
import { useEditing } from './editing-context.ts';

interface NoteConflictChoiceProps {
  readonly mine: string;
  readonly theirs: string;
  onMine(): void;
  onTheirs(): void;
  onBoth(): void;
}

/** Two versions of one note, side by side, and the user decides. Nothing is lost before that. */
export function NoteConflictChoice({ mine, theirs, onMine, onTheirs, onBoth }: NoteConflictChoiceProps) {
  const { words } = useEditing();
  const { conflict } = words.annotations;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent
    <div
      class="conflict"
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <p class="warning-title" id={`${id}-title`}>
        {conflict.title}
      </p>
      <p id={`${id}-text`}>{conflict.text}</p>
      <div class="versions">
        <Version name={conflict.mine} text={mine} emptied={conflict.emptied} />
        <Version name={conflict.theirs} text={theirs} emptied={conflict.emptied} />
      </div>
      <div class="editor-foot">
        <button type="button" class="small-button" onClick={onBoth}>
          {conflict.keepBoth}
        </button>
        <button type="button" class="small-button" onClick={onMine}>
          {conflict.keepMine}
        </button>
        <button type="button" class="small-button" onClick={onTheirs}>
          {conflict.keepTheirs}
        </button>
      </div>
    </div>
  );
}

function Version({ name, text, emptied }: { name: string; text: string; emptied: string }) {
  const id = useId();
  return (
    <section class="version" aria-labelledby={id}>
      <p class="field-name" id={id}>
        {name}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is to be reached by keyboard */}
      <p class="version-text" tabIndex={0}>
        {text.trim() ? text : emptied}
      </p>
    </section>
  );
}
