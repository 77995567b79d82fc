import { CheckIcon, SearchIcon } from '../icons.tsx';
import { usePanel } from '../panel-context.ts';

/** The filter box and "only with related tasks". */
export function ListTools() {
  const { state, words } = usePanel();
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
          onInput={(event) => (state.query.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.isComposing) state.query.value = '';
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
