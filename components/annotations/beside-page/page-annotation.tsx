import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { AlertIcon } from '../../icons.tsx';
import { usePanel } from '../../panel-context.ts';
import { AnnotationCard } from '../annotation-card.tsx';
import type { AnnotationView } from '../annotations-view.ts';
import { MeaningMark } from '../meaning-sign.tsx';
import { ChangedText } from './changed-text.tsx';
import { PlaceNotice } from './place-notice.tsx';

/** What has a click of its own, or text that is being written. */
const ownClicks = 'button, a, input, textarea, select, label, [role="option"], .annotation-editor';

/** An annotation of the page: pointing lights it there, choosing scrolls there. */
export function PageAnnotation({ of: shown }: { of: AnnotationView }) {
  const { view, actions, state: panel, words } = usePanel();
  const { annotation, state, found, related } = shown;
  const { id, meaning, target } = annotation;
  const list = panel.annotations;
  const editing = useComputed(() => list.editing.value === id);
  const chosen = useComputed(() => view.annotations.chosenAnnotation.value?.id === id);
  const tabbable = useComputed(() => list.tabStop.value === id);
  const onPage = state === 'anchored' || state === 'approximate';

  // The browser would go on with the editor's height for a closed card that is out of sight (content-visibility).
  const edited = useRef(false);
  edited.current ||= editing.value;

  const light = () => {
    if (onPage) actions.annotations.lightAnnotation(id);
  };
  const edit = (open: boolean) => {
    // A note that is saved late must not close the editor that was opened since.
    if (open) list.editing.value = id;
    else if (list.editing.value === id) list.editing.value = null;
  };
  const leave = () => actions.annotations.lightAnnotation(null);
  const show = () => {
    if (onPage) actions.annotations.showAnnotation(id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the row's button does the same
    <li
      class="annotation"
      data-state={state}
      data-chosen={chosen.value}
      data-edited={edited.current}
      onPointerEnter={light}
      onPointerLeave={leave}
      onFocusIn={light}
      onFocusOut={leave}
      onClick={(event) => {
        const selecting = getSelection()?.isCollapsed === false;
        if (!selecting && !(event.target as Element).closest(ownClicks)) show();
      }}
    >
      <AnnotationCard
        annotation={annotation}
        related={related}
        editing={editing.value}
        onEdit={edit}
        reachable={tabbable.value}
        head={
          <button
            type="button"
            class="annotation-row"
            data-row={id}
            tabIndex={tabbable.value ? 0 : -1}
            aria-describedby={`quote-${id}`}
            onFocus={() => (list.current.value = id)}
            onClick={show}
          >
            <MeaningMark meaning={meaning} />
            {state !== 'anchored' && (
              <span class="anchor-state" data-state={state}>
                {state === 'not-found' && <AlertIcon />}
                {words.annotations.state[state]}
              </span>
            )}
            {onPage && <span class="only-spoken">{words.annotations.showOnPage}</span>}
          </button>
        }
        quoteId={`quote-${id}`}
        quote={found === null ? undefined : <ChangedText before={target.quote.exact} after={found} />}
      >
        <PlaceNotice of={shown} />
      </AnnotationCard>
    </li>
  );
}
