import { useRef } from 'preact/hooks';
import { CloseIcon, SearchIcon, ThreadMark } from '../../icons.tsx';
import { ExportIcon, ImportIcon } from '../parts/icons.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { listOf } from '../workbench-state.ts';
import { Places } from './places.tsx';

/** What the page is, the search, and the ways in and out. */
export function WorkbenchHeader() {
  const { state, view, words } = useWorkbench();
  const { workbench } = words;
  const some = (view.annotations.value?.length ?? 0) > 0;
  return (
    <header class="workbench-header">
      <h1 class="workbench-title">
        <ThreadMark />
        {workbench.title}
      </h1>
      <SearchBox />
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
      <Places />
    </header>
  );
}

function SearchBox() {
  const { state, words } = useWorkbench();
  const { search } = words.workbench;
  const input = useRef<HTMLInputElement>(null);
  const list = listOf(state);
  // Where there is no list to search, a search leads to the annotations.
  const target = list ?? state.annotations;

  function look(text: string): void {
    if (!list && text.trim()) state.place.value = 'annotations';
    target.query.value = text;
  }

  return (
    <search class="search-box filter-box">
      <SearchIcon />
      <input
        ref={input}
        type="search"
        class="search-input"
        aria-label={search.label}
        aria-keyshortcuts="/"
        placeholder={search.placeholder}
        autocomplete="off"
        spellcheck={false}
        value={target.query.value}
        onInput={(event) => {
          // Letters on their way to becoming characters are no words yet.
          if (!event.isComposing) look(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => look(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape' && target.query.value) {
            event.preventDefault();
            event.stopPropagation();
            look('');
          }
          const first = target.rows.value[0];
          if ((event.key === 'ArrowDown' || event.key === 'Enter') && first) {
            event.preventDefault();
            target.current.value = { key: first.key, focus: true };
          }
        }}
      />
      {target.query.value && (
        <button
          type="button"
          class="icon-button"
          aria-label={search.clear}
          title={search.clear}
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
