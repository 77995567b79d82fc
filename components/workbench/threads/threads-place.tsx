import { useEffect, useRef } from 'preact/hooks';
import { Notice } from '../../notices/notice.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { AnswerNotice } from './answer-notice.tsx';
import { usualFilter } from './filter-threads.ts';
import { ShowSingles } from './show-singles.tsx';
import { ThreadFilters } from './thread-filters.tsx';
import { ThreadList } from './thread-list.tsx';
import { ThreadListTools } from './thread-list-tools.tsx';
import { ThreadPane } from './thread-pane.tsx';

/** Ms that the keyboard rests on a row before its thread takes the place of the one that is open. */
const rest = 150;

/** All threads of the library: filters, list, and the one that is open. */
export function ThreadsPlace() {
  const { view, actions, state, words } = useWorkbench();
  const { library, opened } = view.threads;
  const said = words.workbench.threads;
  const list = state.threads;
  const answer = library.value;
  const open = opened.value;
  // A correction may have another task come first, which the thread is called by then.
  const openedId = open && (open.state.is === 'thread' ? open.state.thread.id : open.id);
  const following = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (library.peek() === null) actions.threads.load();
    return () => clearTimeout(following.current);
  }, []);

  if (answer?.is !== 'there') {
    return (
      <main class="workbench-body">
        <AnswerNotice answer={answer} loading={said.loading} onRetry={() => actions.threads.load()} />
      </main>
    );
  }
  if (answer.of.threads.length === 0) {
    return (
      <main class="workbench-body">
        <Notice {...said.empty} level={2} />
      </main>
    );
  }

  function onClose(): void {
    clearTimeout(following.current);
    actions.threads.close();
    if (openedId !== null && list.rows.value.some((row) => row.key === openedId))
      list.current.value = { key: openedId, focus: true };
  }

  return (
    <main
      class="workbench-columns threads-columns"
      data-filters={state.filtersShown.value}
      data-detail={open !== null}
    >
      <ThreadFilters />
      <div class="list-column">
        <ThreadListTools />
        <div class="list-scroll panel-body">
          {list.rows.value.length > 0 ? (
            <ThreadList
              openedId={openedId}
              onOpen={(id, focus) => {
                clearTimeout(following.current);
                list.opening.value = { focus };
                actions.threads.open(id);
              }}
              onMove={(id) => {
                if (!open) return;
                clearTimeout(following.current);
                following.current = setTimeout(() => {
                  list.opening.value = { focus: false };
                  actions.threads.open(id);
                }, rest);
              }}
              onLeave={() => open && onClose()}
            />
          ) : (
            <NothingFound />
          )}
        </div>
      </div>
      <ThreadPane onClose={onClose} />
    </main>
  );
}

/** No thread fits: what can be done, and whether there would be some of one year. */
function NothingFound() {
  const { state, words } = useWorkbench();
  const { list: said } = words.workbench.threads;
  const list = state.threads;
  const filter = list.filter.value;
  const { singles } = list.counts.value;
  return (
    <Notice {...said.nothing} level={2}>
      {filter.several && singles > 0 && (
        <p class="notice-text">
          <ShowSingles />
        </p>
      )}
      <button
        type="button"
        class="main-button"
        onClick={() => {
          list.query.value = '';
          list.filter.value = usualFilter;
        }}
      >
        {said.clear}
      </button>
    </Notice>
  );
}
