import { Notice } from '../../notices/notice.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { filterThreads, waysOut } from './filter-threads.ts';
import { searchThreads } from './search-threads.ts';
import { ShowSingles } from './show-singles.tsx';
import { leavesOutSingles, type ThreadFilter, usualFilter, withoutFacet } from './thread-filter.ts';
import { toFirstRow } from './threads-state.ts';

/** No thread fits: what can be left off so that some would, and whether there would be some of one year. */
export function NothingFound() {
  const { state, words } = useWorkbench();
  const { list: said, filters } = words.workbench.threads;
  const list = state.threads;
  const filter = list.filter.value;
  const terms = list.terms.value;
  const unsought = terms.length > 0 ? filterThreads(list.all.value, filter).passed.length : 0;

  function show(next: { readonly query?: string; readonly filter?: ThreadFilter }): void {
    list.query.value = next.query ?? list.query.value;
    list.filter.value = next.filter ?? filter;
    // The button that was pressed has gone.
    toFirstRow(list);
  }

  return (
    <Notice {...said.nothing} level={2}>
      {leavesOutSingles(filter) && list.counts.value.singles > 0 && (
        <p class="notice-text">
          <ShowSingles />
        </p>
      )}
      <div class="ways-out">
        {unsought > 0 && (
          <button type="button" class="small-button" onClick={() => show({ query: '' })}>
            {said.withoutSearch(unsought)}
          </button>
        )}
        {waysOut(searchThreads(list.all.value, terms), filter).map(({ facet, count }) => (
          <button
            key={facet}
            type="button"
            class="small-button"
            onClick={() => show({ filter: withoutFacet(filter, facet) })}
          >
            {said.without(filters[facet], count)}
          </button>
        ))}
      </div>
      <button type="button" class="main-button" onClick={() => show({ query: '', filter: usualFilter })}>
        {said.clear}
      </button>
    </Notice>
  );
}
