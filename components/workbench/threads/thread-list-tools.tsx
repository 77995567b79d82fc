import { CheckIcon } from '../../icons.tsx';
import { ShowFilters } from '../filters/show-filters.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { isSeveral } from './filter-threads.ts';
import { type ThreadOrder, threadOrders } from './order-threads.ts';
import { ShowSingles } from './show-singles.tsx';
import { filtersSet, leaveOutSingles, leavesOutSingles } from './thread-filter.ts';

/** How many threads there are, what the signs mean, and how they are ordered. */
export function ThreadListTools() {
  const { state, words } = useWorkbench();
  const said = words.workbench.threads.list;
  const list = state.threads;
  const filter = list.filter.value;
  const set = filtersSet(filter);
  const several = leavesOutSingles(filter);
  const { singles } = list.counts.value;
  const found = list.found.value.length;
  // Those of one year, of which the line below tells, are no part of the whole.
  const all = several ? list.all.value.filter(isSeveral).length : list.all.value.length;
  return (
    <>
      <div class="list-head">
        <ShowFilters set={set} />
        <p class="list-count" role="status">
          {said.found(found, all)}
        </p>
        <p class="matrix-legend" aria-hidden="true">
          <LegendSign kind="matrix-task" /> {said.hasTask}
          <LegendSign kind="matrix-silent" /> {said.silent}
        </p>
        <button
          type="button"
          class="filter-toggle"
          aria-pressed={several}
          onClick={() => (list.filter.value = leaveOutSingles(filter, !several))}
        >
          <CheckIcon />
          {said.several}
        </button>
        <label class="order">
          <span class="only-spoken">{said.order}</span>
          <select
            class="select"
            value={list.order.value}
            onChange={(event) => (list.order.value = event.currentTarget.value as ThreadOrder)}
          >
            {threadOrders.map((order) => (
              <option key={order} value={order}>
                {said.orders[order]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {singles > 0 && found > 0 && (several || filter.several === null) && (
        <p class="list-note">{several ? <ShowSingles /> : said.withSingles(singles)}</p>
      )}
    </>
  );
}

function LegendSign({ kind }: { readonly kind: 'matrix-task' | 'matrix-silent' }) {
  return (
    <svg class="year-matrix" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      <circle class={kind} cx="5" cy="5" r={kind === 'matrix-task' ? 4.5 : 3.2} />
    </svg>
  );
}
