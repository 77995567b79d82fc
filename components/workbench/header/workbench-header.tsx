import { useRef } from 'preact/hooks';
import { CloseIcon, SearchIcon, ThreadMark } from '../../icons.tsx';
import type { WorkbenchThreadWords } from '../../words/workbench-thread-words.ts';
import type { WorkbenchWords } from '../../words/workbench-words.ts';
import { ExportIcon, ImportIcon } from '../parts/icons.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { isOfThreads, listOf, type Place, queryOf } from '../workbench-state.ts';
import { Places } from './places.tsx';

/** What the page is, the search, and the ways in and out. */
export function WorkbenchHeader() {
  const { state, words } = useWorkbench();
  const { workbench } = words;
  return (
    <header class="workbench-header">
      <h1 class="workbench-title">
        <ThreadMark />
        {workbench.title}
      </h1>
      <SearchBox />
      {!isOfThreads(state.place.value) && <Doors />}
      <Places />
    </header>
  );
}

/** Ways for annotations in and out; the other places have their own. */
function Doors() {
  const { state, view, words } = useWorkbench();
  const { workbench } = words;
  const some = (view.annotations.value?.length ?? 0) > 0;
  return (
    <div class="workbench-doors">
      <button
        type="button"
        class="small-button"
        onClick={() => (state.dialog.value = { is: 'import', file: null })}
      >
        <ImportIcon />
        {workbench.import.open}
      </button>
      <button
        type="button"
        class="small-button"
        disabled={!some}
        onClick={() => (state.dialog.value = { is: 'export' })}
      >
        <ExportIcon />
        {workbench.export.open}
      </button>
    </div>
  );
}

function SearchBox() {
  const { state, words } = useWorkbench();
  const { workbench } = words;
  const input = useRef<HTMLInputElement>(null);
  const place = state.place.value;
  const here = queryOf(state);
  // Where there is nothing to search, a search leads to the annotations.
  const query = here ?? state.annotations.query;
  const { label, placeholder } = searchWords(place, workbench);

  function look(text: string): void {
    if (!here && text.trim()) state.place.value = 'annotations';
    query.value = text;
  }

  /** Puts the keyboard on the first of what was found. */
  function toFirst(): boolean {
    const list = place === 'threads' ? state.threads : listOf(state);
    const first = list?.rows.value[0];
    if (!list || !first) return false;
    list.current.value = { key: first.key, focus: true };
    return true;
  }

  return (
    <search class="search-box filter-box">
      <SearchIcon />
      <input
        ref={input}
        type="search"
        class="search-input"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={(event) => {
          // Letters on their way to becoming characters are no words yet.
          if (!event.isComposing) look(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => look(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape' && query.value) {
            event.preventDefault();
            event.stopPropagation();
            look('');
          }
          if ((event.key === 'ArrowDown' || event.key === 'Enter') && toFirst()) event.preventDefault();
        }}
      />
      {query.value && (
        <button
          type="button"
          class="icon-button"
          aria-label={workbench.search.clear}
          title={workbench.search.clear}
          onClick={() => {
            look('');
            input.current?.focus();
          }}
        >
          <CloseIcon />
        </button>
      )}
    </search>
  );
}

function searchWords(place: Place, { search, threads }: WorkbenchWords): WorkbenchThreadWords['search'] {
  if (place === 'threads') return threads.search;
  if (place === 'comparison') return threads.comparison.search;
  return place === 'corrections' ? threads.corrections.search : search;
}
