import { useWorkbench } from '../workbench-context.ts';
import type { DialogState } from '../workbench-state.ts';
import type { ListState } from './list-state.ts';
import { selectFound, selectNothing } from './selection.ts';

/** What can be done with the selected annotations, in place of the list's tools. */
export function SelectionBar({ list }: { readonly list: ListState }) {
  const { actions, state, words } = useWorkbench();
  const { selection } = words.workbench;
  const ids = list.chosen.value.map(({ id }) => id);
  const found = list.found.value.length;
  const ask = (dialog: DialogState) => {
    state.dialog.value = dialog;
  };
  const bin = state.place.value === 'bin';

  function move(binned: boolean): void {
    selectNothing(list);
    void actions.editAll(ids, { binned });
  }

  const button = (text: string, onClick: () => void) => (
    <button type="button" class="small-button" onClick={onClick}>
      {text}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent
    <div class="list-head selection-bar" role="group" aria-label={selection.label}>
      <p class="list-count" role="status">
        {selection.chosen(ids.length)}
      </p>
      <div class="selection-links">
        {ids.length < found && (
          <button type="button" class="text-button" onClick={() => selectFound(list)}>
            {selection.selectAll(found)}
          </button>
        )}
        <button type="button" class="text-button" onClick={() => selectNothing(list)}>
          {selection.none}
        </button>
      </div>
      <div class="selection-deeds">
        {bin ? (
          <>
            {button(selection.restore, () => move(false))}
            {button(selection.remove, () => ask({ is: 'remove', ids }))}
          </>
        ) : (
          <>
            {button(selection.addTags, () => ask({ is: 'add-tags', ids }))}
            {button(selection.removeTags, () => ask({ is: 'remove-tags', ids }))}
            {button(selection.meaning, () => ask({ is: 'meaning', ids }))}
            {button(selection.export, () => ask({ is: 'export' }))}
            {button(selection.bin, () => move(true))}
          </>
        )}
      </div>
    </div>
  );
}
