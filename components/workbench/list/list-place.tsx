import { useEffect } from 'preact/hooks';
import { noFilter } from '../../../lib/annotation/search/filter-annotations.ts';
import { foldAhead } from '../../../lib/annotation/search/search-annotations.ts';
import { Notice } from '../../notices/notice.tsx';
import { DetailPane } from '../detail/detail-pane.tsx';
import { FilterColumn } from '../filters/filter-column.tsx';
import { Banners } from '../safety/banners.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { closeDetail, openDetail } from '../workbench-state.ts';
import { AnnotationList } from './annotation-list.tsx';
import { BinHead } from './bin-head.tsx';
import { FirstTime } from './first-time.tsx';
import { ListTools } from './list-tools.tsx';
import { SelectionBar } from './selection-bar.tsx';

/** Annotations that are made ready for searching at a time. */
const foldedAtOnce = 200;

/** All annotations, or those in the bin: filters, list and details. */
export function ListPlace({ place }: { readonly place: 'annotations' | 'bin' }) {
  const { view, actions, state, words } = useWorkbench();
  const { list: said } = words.workbench;
  const list = state[place];
  const bin = place === 'bin';
  const all = bin ? view.binned.value : view.annotations.value;

  // The first search should not have to wait for what can be done before it.
  useEffect(() => {
    if (!all) return;
    let done = 0;
    let next = setTimeout(function go() {
      foldAhead(all.slice(done, (done += foldedAtOnce)));
      if (done < all.length) next = setTimeout(go);
    }, 300);
    return () => clearTimeout(next);
  }, [all]);

  if (all === null) {
    return (
      <main class="workbench-body">
        {/* A store that cannot be read says so itself. */}
        {view.fault.value === null && <Notice {...said.loading} level={2} tone="busy" />}
      </main>
    );
  }
  if (all.length === 0) {
    return (
      <main class="workbench-body">
        {bin ? (
          <Notice {...said.emptyBin} level={2} />
        ) : (
          <>
            <Banners />
            <FirstTime />
          </>
        )}
      </main>
    );
  }

  function onDelete(ids: readonly string[]): void {
    if (bin) state.dialog.value = { is: 'remove', ids };
    else void actions.editAll(ids, { binned: true });
  }

  return (
    <main
      class="workbench-columns"
      data-filters={state.filtersShown.value}
      data-detail={state.open.value !== null}
    >
      <FilterColumn list={list} />
      <div class="list-column">
        {bin ? <BinHead /> : <Banners />}
        {list.chosen.value.length > 0 ? (
          <SelectionBar list={list} />
        ) : (
          <ListTools list={list} all={all.length} />
        )}
        {list.rows.value.length > 0 ? (
          <div class="list-scroll panel-body">
            <AnnotationList
              key={place}
              list={list}
              label={bin ? said.binLabel : said.label}
              onOpen={(id, how) => openDetail(state, id, how)}
              onDelete={onDelete}
              onLeave={() => {
                if (state.open.value) closeDetail(state);
              }}
              onMove={(id) => {
                // What is being written stays.
                if (state.open.value && !state.editing.value) openDetail(state, id);
              }}
            />
          </div>
        ) : (
          <div class="list-scroll panel-body">
            <Notice {...said.nothing} level={2}>
              <button
                type="button"
                class="main-button"
                onClick={() => {
                  list.query.value = '';
                  list.filter.value = noFilter;
                }}
              >
                {said.showAll}
              </button>
            </Notice>
          </div>
        )}
      </div>
      <DetailPane />
    </main>
  );
}
