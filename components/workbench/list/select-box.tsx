import { CheckIcon } from '../../icons.tsx';
import { MinusIcon } from '../parts/icons.tsx';

/** Shows whether a row is selected, and is where to press for it. The row itself says so to screen readers. */
export function SelectBox({ selection }: { readonly selection: 'all' | 'some' | 'none' }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be placed
    // biome-ignore lint/a11y/useFocusableInteractive: the row has the focus
    <div role="gridcell" class="row-check">
      <span class="select-box" data-selection={selection}>
        {selection === 'all' && <CheckIcon />}
        {selection === 'some' && <MinusIcon />}
      </span>
    </div>
  );
}
