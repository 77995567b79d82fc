import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { type Meaning, meanings } from '../../lib/annotation/annotation.ts';
import { meaningName, useEditing } from '../annotations/editing-context.ts';
import { MeaningMark } from '../annotations/meaning-sign.tsx';
import { ChevronIcon, MarkerIcon } from '../icons.tsx';
import { usePanel } from '../panel-context.ts';

interface AnnotatePassageProps {
  readonly passage: string;
  /** The passage is open: there is room for the other meanings. */
  readonly open: boolean;
  readonly reachable: boolean;
}

/** Annotates a passage by one click, as what the last one was; another meaning is one click more. */
export function AnnotatePassage({ passage, open, reachable }: AnnotatePassageProps) {
  const { actions, state, words } = usePanel();
  const editing = useEditing();
  const { annotate, annotateAs, others } = words.annotations.passage;
  const id = useId();
  const choosing = useSignal(false);
  const title = annotateAs(meaningName(editing, state.meaning.value));

  function annotatePassage(meaning: Meaning): void {
    state.meaning.value = meaning;
    choosing.value = false;
    actions.annotations.annotatePassage(passage, meaning);
  }

  const button = (
    <button
      type="button"
      class="annotate"
      tabIndex={reachable ? 0 : -1}
      aria-label={title}
      title={title}
      onClick={() => annotatePassage(state.meaning.value)}
    >
      <MarkerIcon />
      {open && annotate}
    </button>
  );
  if (!open) return button;
  return (
    <div class="annotate-row">
      {button}
      <button
        type="button"
        class="icon-button annotate-others"
        aria-label={others}
        title={others}
        aria-expanded={choosing.value}
        aria-controls={id}
        onClick={() => (choosing.value = !choosing.value)}
      >
        <ChevronIcon />
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent */}
      <div class="chips annotate-meanings" id={id} role="group" aria-label={others} hidden={!choosing.value}>
        {meanings.map((meaning) => (
          <button key={meaning} type="button" class="chip" onClick={() => annotatePassage(meaning)}>
            <MeaningMark meaning={meaning} />
          </button>
        ))}
      </div>
    </div>
  );
}
