import { FilterIcon } from '../../icons.tsx';
import { useWorkbench } from '../workbench-context.ts';

/** Shows and hides the filters where they have no room beside the list. @param set how many are set */
export function ShowFilters({ set }: { readonly set: number }) {
  const { state, words } = useWorkbench();
  const { filters, number } = words.workbench;
  return (
    <button
      type="button"
      class="small-button show-filters"
      aria-expanded={state.filtersShown.value}
      onClick={() => (state.filtersShown.value = !state.filtersShown.value)}
    >
      <FilterIcon />
      {filters.show}
      {set > 0 && (
        <span class="place-count">
          <span aria-hidden="true">{number(set)}</span>
          <span class="only-spoken">{filters.active(set)}</span>
        </span>
      )}
    </button>
  );
}
