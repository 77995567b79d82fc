import { FilterEntry, FilterGroup, LongGroup } from '../filters/filter-group.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { fieldOrder } from './order-threads.ts';
import {
  type EntryOf,
  filtersSet,
  flagFacets,
  type SetFacet,
  toggleEntry,
  withoutFacets,
} from './thread-filter.ts';

const levels = ['national', 'province', 'city', 'county', 'town'] as const;

/** What the threads can be narrowed by, each entry with how many it would leave. */
export function ThreadFilters() {
  const { state, words } = useWorkbench();
  const { threads, filters: common } = words.workbench;
  const said = threads.filters;
  const list = state.threads;
  const filter = list.filter.value;
  const counts = list.counts.value;

  const toggle = <K extends SetFacet>(facet: K, entry: EntryOf<K>) => {
    list.filter.value = toggleEntry(filter, facet, entry);
  };

  return (
    <section class="filters" aria-label={common.label}>
      <div class="filters-head">
        <h2>{common.label}</h2>
        {filtersSet(filter) > 0 && (
          <button
            type="button"
            class="text-button"
            onClick={() => (list.filter.value = withoutFacets(filter))}
          >
            {common.clear}
          </button>
        )}
      </div>
      <FilterGroup name={said.state}>
        {flagFacets.map((facet) => (
          <FilterEntry
            key={facet}
            on={filter[facet]}
            count={counts[facet]}
            onToggle={() => (list.filter.value = { ...filter, [facet]: !filter[facet] })}
          >
            {said[facet]}
          </FilterEntry>
        ))}
      </FilterGroup>
      <LongGroup
        name={said.fields}
        entries={fieldOrder.flatMap((field) =>
          counts.fields.has(field) ? [[field, counts.fields.get(field)!] as const] : [],
        )}
        on={filter.fields}
        onToggle={(field) => toggle('fields', field)}
      >
        {(field) => (field ? threads.fields[field] : threads.noField)}
      </LongGroup>
      <LongGroup
        name={said.places}
        entries={[...counts.places]}
        on={filter.places}
        onToggle={(place) => toggle('places', place)}
      >
        {(place) => (place ? <span lang="zh-CN">{place}</span> : threads.comparison.noPlace)}
      </LongGroup>
      <LongGroup
        name={said.levels}
        entries={levels.flatMap((level) =>
          counts.levels.has(level) ? [[level, counts.levels.get(level)!] as const] : [],
        )}
        on={filter.levels}
        onToggle={(level) => toggle('levels', level)}
      >
        {(level) => threads.levels[level]}
      </LongGroup>
      <LongGroup
        name={said.begun}
        entries={[...counts.begun]}
        on={filter.begun}
        onToggle={(year) => toggle('begun', year)}
      >
        {(year) => words.year(year)}
      </LongGroup>
      <LongGroup
        name={said.programmes}
        entries={[...counts.programmes]}
        on={filter.programmes}
        onToggle={(programme) => toggle('programmes', programme)}
        find={{ label: said.findProgramme, nothing: said.noProgramme }}
      >
        {(programme) => (
          <span lang="zh-CN" title={programme}>
            {programme}
          </span>
        )}
      </LongGroup>
      <button
        type="button"
        class="main-button filters-done"
        onClick={() => (state.filtersShown.value = false)}
      >
        {said.done(list.found.value.length)}
      </button>
    </section>
  );
}
