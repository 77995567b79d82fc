import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { foldText } from '../../fold-text.ts';
import { useWorkbench } from '../workbench-context.ts';

/** Entries of a group that are shown before the user asks for more. */
const shownAtFirst = 8;
/** Entries that are shown at most: beyond them, search is the way. */
const mostShown = 300;

/** Entries of one kind under their name. */
export function FilterGroup({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}) {
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
  /** Where there are more than are shown at first, they can be looked for. */
  readonly find?: { readonly label: string; readonly nothing: string };
}

/** A group of as many entries as there are; those that are set are always shown. */
export function LongGroup<E extends string | number | null>({
  name,
  entries,
  on,
  onToggle,
  children,
  find,
}: LongGroupProps<E>) {
  const { filters } = useWorkbench().words.workbench;
  const all = useSignal(false);
  const sought = useSignal('');
  if (entries.length === 0) return null;
  const searchable = find !== undefined && entries.length > shownAtFirst;
  const wanted = searchable ? foldText(sought.value.trim()) : '';
  const fits = (entry: E) => on.has(entry) || foldText(String(entry)).includes(wanted);
  const found = wanted ? entries.filter(([entry]) => fits(entry)) : entries;
  const shown = found.filter(([entry], i) => i < (all.value ? mostShown : shownAtFirst) || on.has(entry));
  const more = Math.min(found.length, mostShown) - shown.length;
  return (
    <FilterGroup name={name}>
      {searchable && (
        <input
          type="search"
          class="text-input filter-find"
          aria-label={find.label}
          placeholder={find.label}
          autocomplete="off"
          spellcheck={false}
          value={sought.value}
          onInput={(event) => (sought.value = event.currentTarget.value)}
        />
      )}
      {find && found.length === 0 && <p class="filter-none">{find.nothing}</p>}
      {shown.map(([entry, count]) => (
        <FilterEntry key={entry} on={on.has(entry)} count={count} onToggle={() => onToggle(entry)}>
          {children(entry)}
        </FilterEntry>
      ))}
      {(more > 0 || all.value) && found.length > shownAtFirst && (
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

/** An entry that can be set, and how many it would leave. */
export function FilterEntry({ on, count, onToggle, children }: FilterEntryProps) {
  const { words } = useWorkbench();
  return (
    <label class="filter-entry" data-none={count === 0 && !on}>
      <input type="checkbox" checked={on} onChange={onToggle} />
      <span class="filter-name">{children}</span>
      <span class="filter-count">{words.workbench.number(count)}</span>
    </label>
  );
}
