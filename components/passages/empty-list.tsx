import { usePanel } from '../panel-context.ts';

/** What the list says when the filter leaves nothing. */
export function EmptyList() {
  const { view, state, words } = usePanel();
  const { done, total } = view.progress.value;
  const mayCome = state.query.value.trim() === '' && done < total && !state.stuck.value;
  return (
    <div class="empty-list">
      <p>{mayCome ? words.tools.nothingRelatedYet : words.tools.nothingFound}</p>
      <button
        type="button"
        class="small-button"
        onClick={() => {
          state.query.value = '';
          state.onlyRelated.value = false;
        }}
      >
        {words.tools.showAll}
      </button>
    </div>
  );
}
