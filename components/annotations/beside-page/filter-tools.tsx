import { useId } from 'preact/hooks';
import { type Meaning, meanings } from '../../../lib/annotation/annotation.ts';
import { FilterIcon, SearchIcon } from '../../icons.tsx';
import { usePanel } from '../../panel-context.ts';
import { MeaningMark } from '../meaning-sign.tsx';
import { furtherConditionsOf, noFilter } from './annotation-filter.ts';
import { setFilter } from './list-state.ts';

/** What narrows the list: words and meanings, and behind a button what is seldom needed. */
export function FilterTools() {
  const { view, state: panel, words } = usePanel();
  const state = panel.annotations;
  const { filter: said } = words.annotations;
  const id = useId();
  const filter = state.filter.value;
  const further = furtherConditionsOf(filter);
  const open = state.unfolded.value || further > 0;
  const all = view.annotations.annotations.value.length;
  const shown = state.shown.value.length;
  const here = meanings.filter(
    (meaning) => state.byMeaning.value.has(meaning) || filter.meanings.has(meaning),
  );

  return (
    <search class="annotation-tools-bar" aria-label={said.label}>
      <div class="list-tools">
        <label class="filter-box">
          <SearchIcon />
          <input
            type="search"
            aria-label={said.search}
            placeholder={said.search}
            autocomplete="off"
            spellcheck={false}
            value={filter.query}
            onInput={(event) => setFilter(state, { query: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !event.isComposing) setFilter(state, { query: '' });
            }}
          />
        </label>
        <button
          type="button"
          class="icon-button filter-more"
          aria-label={said.more}
          title={said.more}
          aria-expanded={open}
          aria-controls={id}
          disabled={further > 0}
          onClick={() => (state.unfolded.value = !open)}
        >
          <FilterIcon />
        </button>
      </div>
      {here.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent
        <div class="chips" role="group" aria-label={said.meanings}>
          {here.map((meaning) => (
            <Chip
              key={meaning}
              on={filter.meanings.has(meaning)}
              onToggle={() => setFilter(state, { meanings: toggled(filter.meanings, meaning) })}
            >
              <MeaningMark meaning={meaning} />
              <span class="chip-count">{state.byMeaning.value.get(meaning) ?? 0}</span>
            </Chip>
          ))}
        </div>
      )}
      <div class="chips" id={id} hidden={!open}>
        <Chip on={filter.withNote} onToggle={() => setFilter(state, { withNote: !filter.withNote })}>
          {said.withNote}
        </Chip>
        <Chip on={filter.withLink} onToggle={() => setFilter(state, { withLink: !filter.withLink })}>
          {said.withLink}
        </Chip>
        <Chip on={filter.notFound} onToggle={() => setFilter(state, { notFound: !filter.notFound })}>
          {said.notFound}
        </Chip>
        <TagChoice />
      </div>
      <div class="annotation-status">
        <p role="status">
          {state.conditions.value > 0 ? said.shown(shown, all) : said.all(all, state.notFound.value)}
        </p>
        {state.conditions.value > 0 && (
          <button type="button" class="text-button" onClick={() => setFilter(state, noFilter)}>
            {said.clear}
          </button>
        )}
      </div>
    </search>
  );
}

function toggled(meanings: ReadonlySet<Meaning>, meaning: Meaning): ReadonlySet<Meaning> {
  const next = new Set(meanings);
  if (!next.delete(meaning)) next.add(meaning);
  return next;
}

interface ChipProps {
  readonly on: boolean;
  onToggle(): void;
  readonly children: preact.ComponentChildren;
}

function Chip({ on, onToggle, children }: ChipProps) {
  return (
    <button type="button" class="chip" aria-pressed={on} onClick={onToggle}>
      {children}
    </button>
  );
}

function TagChoice() {
  const { state: panel, words } = usePanel();
  const state = panel.annotations;
  const { filter: said } = words.annotations;
  const tags = state.tags.value;
  const { tag } = state.filter.value;
  if (tags.length === 0 && tag === null) return null;
  return (
    <select
      class="chip tag-choice"
      aria-label={said.tag}
      data-on={tag !== null}
      value={tag ?? ''}
      onChange={(event) => setFilter(state, { tag: event.currentTarget.value || null })}
    >
      <option value="">{said.anyTag}</option>
      {tags.map(([name, count]) => (
        <option key={name} value={name}>
          {`${name} (${count})`}
        </option>
      ))}
    </select>
  );
}
