import { useEffect, useRef } from 'preact/hooks';
import { Notice } from '../../notices/notice.tsx';
import { hasForm } from '../detail/pane.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { AnswerNotice } from './answer-notice.tsx';
import { NothingFound } from './nothing-found.tsx';
import { ThreadFilters } from './thread-filters.tsx';
import { ThreadList } from './thread-list.tsx';
import { ThreadListTools } from './thread-list-tools.tsx';
import { ThreadPane } from './thread-pane.tsx';
import { useUncovered } from './use-uncovered.ts';

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
  const columns = useUncovered(list, (cover) => {
    if (cover === 'detail') close();
    else state.filtersShown.value = false;
  });

  useEffect(() => {
    if (library.peek() === null) actions.threads.load();
    return () => clearTimeout(following.current);
  }, []);

  /** Closes what is open. The keyboard goes to its row, unless it is on something that stays: the search, a filter. */
  function close(): void {
    clearTimeout(following.current);
    actions.threads.close();
    const at = document.activeElement;
    const focus = !at || at === document.body || at.closest('.detail, .listed-threads') !== null;
    if (openedId !== null && list.rows.value.some((row) => row.key === openedId))
      list.current.value = { key: openedId, focus };
  }

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

  return (
    <main
      ref={columns}
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
              onLeave={() => {
                if (open && !(columns.current && hasForm(columns.current))) close();
              }}
            />
          ) : (
            <NothingFound />
          )}
        </div>
      </div>
      <ThreadPane onClose={close} />
    </main>
  );
}
