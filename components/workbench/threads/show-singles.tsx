import { useWorkbench } from '../workbench-context.ts';
import { leaveOutSingles } from './thread-filter.ts';
import { toFirstRow } from './threads-state.ts';

/** Says how many threads of one year are hidden, and shows them. */
export function ShowSingles() {
  const { state, words } = useWorkbench();
  const said = words.workbench.threads.list;
  const list = state.threads;
  return (
    <>
      {said.singles(list.counts.value.singles)}{' '}
      <button
        type="button"
        class="text-button"
        onClick={() => {
          list.filter.value = leaveOutSingles(list.filter.value, false);
          toFirstRow(list);
        }}
      >
        {said.showSingles}
      </button>
    </>
  );
}
