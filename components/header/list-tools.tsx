import { batch } from '@preact/signals';
import { CheckIcon, SearchIcon } from '../icons.tsx';
import { usePanel } from '../panel-context.ts';
import { drawnAtOnce } from '../panel-state.ts';

/** The filter box and "only with related tasks". */
export function ListTools() {
  const { state, words } = usePanel();
  const look = (query: string) =>
    batch(() => {
      state.query.value = query;
      state.drawn.value = drawnAtOnce;
    });
  return (
    <search class="list-tools">
      <label class="filter-box">
        <SearchIcon />
        <input
          type="search"
          aria-label={words.tools.filter}
          placeholder={words.tools.filter}
          autocomplete="off"
          spellcheck={false}
          value={state.query.value}
          onInput={(event) => look(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.isComposing) look('');
          }}
        />
      </label>
      <button
        type="button"
        class="filter-toggle"
        aria-pressed={state.onlyRelated.value}
        onClick={() => (state.onlyRelated.value = !state.onlyRelated.value)}
      >
        <CheckIcon />
        {words.tools.onlyRelated}
      </button>
    </search>
  );
}
