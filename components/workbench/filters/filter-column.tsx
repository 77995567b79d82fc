import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { meanings } from '../../../lib/annotation/annotation.ts';
import {
  type AnnotationFilter,
  filtersSet,
  noFilter,
} from '../../../lib/annotation/search/filter-annotations.ts';
import { MeaningMark } from '../../annotations/meaning-sign.tsx';
import type { ListState } from '../list/list-state.ts';
import { useWorkbench } from '../workbench-context.ts';

/** Entries of a group that are shown before the user asks for more. */
const shownAtFirst = 8;
/** Entries that are shown at most: beyond them, search is the way. */
const mostShown = 300;

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

function FilterGroup({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <fieldset class="filter-group">
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

interface LongGroupProps<E> {
  readonly name: string;
  readonly entries: readonly (readonly [entry: E, count: number])[];
  readonly on: ReadonlySet<E>;
  onToggle(entry: E): void;
  children(entry: E): ComponentChildren;
}

/** A group of as many entries as the annotations have; those that are set are always shown. */
function LongGroup<E extends string | number | null>({
  name,
  entries,
  on,
  onToggle,
  children,
}: LongGroupProps<E>) {
  const { filters } = useWorkbench().words.workbench;
  const all = useSignal(false);
  if (entries.length === 0) return null;
  const shown = entries.filter(([entry], i) => i < (all.value ? mostShown : shownAtFirst) || on.has(entry));
  const more = Math.min(entries.length, mostShown) - shown.length;
  return (
    <FilterGroup name={name}>
      {shown.map(([entry, count]) => (
        <FilterEntry key={entry} on={on.has(entry)} count={count} onToggle={() => onToggle(entry)}>
          {children(entry)}
        </FilterEntry>
      ))}
      {(more > 0 || all.value) && entries.length > shownAtFirst && (
        <button
          type="button"
          class="text-button"
          aria-expanded={all.value}
          onClick={() => (all.value = !all.value)}
        >
          {all.value ? filters.fewer : filters.more(more)}
        </button>
      )}
    </FilterGroup>
  );
}

interface FilterEntryProps {
  readonly on: boolean;
  readonly count: number;
  onToggle(): void;
  readonly children: ComponentChildren;
}

function FilterEntry({ on, count, onToggle, children }: FilterEntryProps) {
  const { words } = useWorkbench();
  return (
    <label class="filter-entry" data-none={count === 0 && !on}>
      <input type="checkbox" checked={on} onChange={onToggle} />
      <span class="filter-name">{children}</span>
      <span class="filter-count">{words.workbench.number(count)}</span>
    </label>
  );
}
