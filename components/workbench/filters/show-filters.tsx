import { FilterIcon } from '../../icons.tsx';
import { useWorkbench } from '../workbench-context.ts';

interface ShowFiltersProps {
  /** How many are set. */
  readonly set: number;
  /** What it shows, where that is not filters alone. */
  readonly label?: string;
}

/** Shows and hides the filters where they have no room beside the list. */
export function ShowFilters({ set, label }: ShowFiltersProps) {
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
      {label ?? filters.show}
      {set > 0 && (
        <span class="place-count">
          <span aria-hidden="true">{number(set)}</span>
          <span class="only-spoken">{filters.active(set)}</span>
        </span>
      )}
    </button>
  );
}
