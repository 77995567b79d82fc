import { usePanel } from '../../panel-context.ts';
import { FaultNotice } from '../fault-notice.tsx';
import { noFilter } from './annotation-filter.ts';
import { AnnotationList } from './annotation-list.tsx';
import { FilterTools } from './filter-tools.tsx';
import { setFilter } from './list-state.ts';
import { NoAnnotations } from './no-annotations.tsx';

/** The annotations of the page: tools above, the list below. */
export function AnnotationsTab() {
  const { view, state: panel, words } = usePanel();
  const some = view.annotations.annotations.value.length > 0;
  const state = panel.annotations;
  // What cannot be read may well be there.
  const fault = view.annotations.fault.value;
  return (
    <div class="tab-content">
      {some && (
        <div class="tab-tools">
          <FilterTools />
        </div>
      )}
      <div class="panel-body">
        <div class="tab-notices">
          {/* An editor says itself what became of what was written in it. */}
          <FaultNotice fault={state.editing.value === null ? fault : null} />
        </div>
        {some && <AnnotationList />}
        {some && state.shown.value.length === 0 && (
          <div class="empty-list">
            <p>{words.annotations.filter.nothing}</p>
            <button type="button" class="small-button" onClick={() => setFilter(state, noFilter)}>
              {words.annotations.filter.clear}
            </button>
          </div>
        )}
        {!some && fault === null && <NoAnnotations />}
      </div>
    </div>
  );
}
