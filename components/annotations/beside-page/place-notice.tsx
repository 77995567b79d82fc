import { usePanel } from '../../panel-context.ts';
import type { AnnotationView } from '../annotations-view.ts';

/** What is to be said of an annotation that does not stand on the page as it was made, and what can be done. */
export function PlaceNotice({ of: { annotation, state } }: { of: AnnotationView }) {
  const { actions, words } = usePanel();
  const { place } = words.annotations;
  if (state !== 'approximate' && state !== 'not-found') return null;
  return (
    <div class="place-notice" data-state={state}>
      <p>{state === 'approximate' ? place.changed : place.lost}</p>
      <div class="place-ways">
        {state === 'approximate' && (
          <button
            type="button"
            class="small-button"
            onClick={() => actions.annotations.acceptText(annotation.id)}
          >
            {place.acceptText}
          </button>
        )}
        <button
          type="button"
          class="small-button"
          onClick={() => actions.annotations.reattach(annotation.id)}
        >
          {place.reattach}
        </button>
      </div>
    </div>
  );
}
