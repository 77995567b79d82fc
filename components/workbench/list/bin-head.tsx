import { useWorkbench } from '../workbench-context.ts';

/** What the bin is, and how it is emptied. */
export function BinHead() {
  const { view, state, words } = useWorkbench();
  const { bin } = words.workbench;
  return (
    <div class="bin-head">
      <p>{bin.hint}</p>
      <button
        type="button"
        class="small-button"
        onClick={() => (state.dialog.value = { is: 'remove', ids: view.binned.value.map(({ id }) => id) })}
      >
        {bin.empty}
      </button>
    </div>
  );
}
