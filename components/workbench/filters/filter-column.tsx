import { meanings } from '../../../lib/annotation/annotation.ts';
import {
  type AnnotationFilter,
  filtersSet,
  noFilter,
} from '../../../lib/annotation/search/filter-annotations.ts';
import { MeaningMark } from '../../annotations/meaning-sign.tsx';
import type { ListState } from '../list/list-state.ts';
import { useWorkbench } from '../workbench-context.ts';
import { FilterEntry, FilterGroup, LongGroup } from './filter-group.tsx';

/** What the list can be narrowed by, each entry with how many it would leave. */
export function FilterColumn({ list }: { readonly list: ListState }) {
  const { state, words } = useWorkbench();
  const { filters } = words.workbench;
  const filter = list.filter.value;
  const counts = list.counts.value;

  const toggle = <K extends 'meanings' | 'tags' | 'sites' | 'years'>(
    facet: K,
    entry: AnnotationFilter[K] extends ReadonlySet<infer E> ? E : never,
  ) => {
    const next = new Set<unknown>(filter[facet]);
    if (!next.delete(entry)) next.add(entry);
    list.filter.value = { ...filter, [facet]: next };
  };

  return (
    <section class="filters" aria-label={filters.label}>
      <div class="filters-head">
        <h2>{filters.label}</h2>
        {filtersSet(filter) > 0 && (
          <button type="button" class="text-button" onClick={() => (list.filter.value = noFilter)}>
            {filters.clear}
          </button>
        )}
      </div>
      <FilterGroup name={filters.meanings}>
        {meanings.map((meaning) => (
          <FilterEntry
            key={meaning}
            on={filter.meanings.has(meaning)}
            count={counts.meanings.get(meaning) ?? 0}
            onToggle={() => toggle('meanings', meaning)}
          >
            <MeaningMark meaning={meaning} />
          </FilterEntry>
        ))}
      </FilterGroup>
      <FilterGroup name={filters.content}>
        {(['note', 'link'] as const).map((facet) => (
          <FilterEntry
            key={facet}
            on={filter[facet] === true}
            count={counts[facet]}
            onToggle={() => (list.filter.value = { ...filter, [facet]: filter[facet] ? null : true })}
          >
            {facet === 'note' ? filters.withNote : filters.withLink}
          </FilterEntry>
        ))}
      </FilterGroup>
      <LongGroup
        name={filters.tags}
        entries={[...counts.tags]}
        on={filter.tags}
        onToggle={(tag) => toggle('tags', tag)}
      >
        {(tag) => tag}
      </LongGroup>
      <LongGroup
        name={filters.years}
        entries={[...counts.years]}
        on={filter.years}
        onToggle={(year) => toggle('years', year)}
      >
        {(year) => (year === null ? filters.noYear : words.year(year))}
      </LongGroup>
      <LongGroup
        name={filters.sites}
        entries={[...counts.sites]}
        on={filter.sites}
        onToggle={(site) => toggle('sites', site)}
      >
        {(site) => (site ? <span lang="zh-CN">{site}</span> : filters.noSite)}
      </LongGroup>
      <button
        type="button"
        class="main-button filters-done"
        onClick={() => (state.filtersShown.value = false)}
      >
        {filters.done(list.found.value.length)}
      </button>
    </section>
  );
}
