import { useWorkbench } from '../workbench-context.ts';

/** Says how many threads of one year are hidden, and shows them. */
export function ShowSingles() {
  const { state, words } = useWorkbench();
  const said = words.workbench.threads.list;
  const { filter, counts } = state.threads;
  return (
    <>
      {said.singles(counts.value.singles)}{' '}
      <button
        type="button"
        class="text-button"
        onClick={() => (filter.value = { ...filter.value, several: false })}
      >
        {said.showSingles}
      </button>
    </>
  );
}
