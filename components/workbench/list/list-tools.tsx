import { filtersSet } from '../../../lib/annotation/search/filter-annotations.ts';
import { type Order, orders } from '../../../lib/annotation/search/order-annotations.ts';
import { CheckIcon } from '../../icons.tsx';
import { ShowFilters } from '../filters/show-filters.tsx';
import { useWorkbench } from '../workbench-context.ts';
import type { ListState } from './list-state.ts';
import { selectFound } from './selection.ts';

/** How many there are, and how they are ordered. */
export function ListTools({ list, all }: { readonly list: ListState; readonly all: number }) {
  const { state, words } = useWorkbench();
  const { workbench } = words;
  const set = filtersSet(list.filter.value);
  const inBin = state.place.value === 'bin';
  const name = (order: Order) =>
    inBin && order === 'modified' ? workbench.list.binned : workbench.list.orders[order];
  return (
    <div class="list-head">
      <ShowFilters set={set} />
      <p class="list-count" role="status">
        {list.isNear.value
          ? workbench.list.near(list.found.value.length)
          : workbench.list.found(list.found.value.length, all)}
      </p>
      <button
        type="button"
        class="text-button"
        disabled={list.found.value.length === 0}
        onClick={() => selectFound(list)}
      >
        {workbench.selection.start}
      </button>
      <button
        type="button"
        class="filter-toggle"
        aria-pressed={list.grouped.value}
        onClick={() => (list.grouped.value = !list.grouped.value)}
      >
        <CheckIcon />
        {workbench.list.grouped}
      </button>
      <label class="order">
        <span class="only-spoken">{workbench.list.order}</span>
        <select
          class="select"
          value={list.order.value}
          onChange={(event) => list.orderBy(event.currentTarget.value as Order)}
        >
          {orders
            .filter((order) => order !== 'fit' || list.terms.value.length > 0)
            .map((order) => (
              <option key={order} value={order}>
                {name(order)}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}
