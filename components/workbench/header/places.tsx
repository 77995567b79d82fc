import { useWorkbench } from '../workbench-context.ts';
import { goTo, type Place, places } from '../workbench-state.ts';

/** The parts of the workbench. */
export function Places() {
  const { state, view, words } = useWorkbench();
  const { workbench } = words;
  const counts: Partial<Record<Place, number>> = {
    annotations: view.annotations.value?.length,
    corrections: view.threads.corrections.all.value?.length || undefined,
    bin: view.binned.value.length || undefined,
  };
  return (
    <nav class="places" aria-label={workbench.placesLabel}>
      {places.map((place) => (
        <button
          key={place}
          type="button"
          class="place"
          data-place={place}
          aria-current={state.place.value === place ? 'page' : undefined}
          onClick={() => goTo(state, place)}
        >
          {workbench.place[place]}
          {counts[place] !== undefined && (
            <span class="place-count">{words.workbench.number(counts[place])}</span>
          )}
          {place === 'safety' && state.unsafe.value && (
            <span class="place-alert">
              <span class="only-spoken">{workbench.attention}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
