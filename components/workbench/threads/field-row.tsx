import { ChevronIcon } from '../../icons.tsx';
import { useWorkbench } from '../workbench-context.ts';
import type { ThreadRowProps } from './thread-row.tsx';
import type { ThreadRow } from './threads-state.ts';

interface FieldRowProps extends ThreadRowProps {
  readonly row: ThreadRow & { readonly is: 'field' };
}

/** The heading of a topic. A press folds and unfolds its threads. */
export function FieldRow({ row: { field, count, folded }, ...row }: FieldRowProps) {
  const { fields, noField, list } = useWorkbench().words.workbench.threads;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the grid
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be placed
    <div
      role="row"
      class="field-row"
      tabIndex={row.stop ? 0 : -1}
      aria-level={1}
      aria-expanded={!folded}
      aria-rowindex={row.index}
      style={{ transform: `translateY(${row.top}px)`, height: `${row.height}px` }}
      onClick={row.onPress}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus */}
      <div role="rowheader" class="field-words">
        <span class="field-fold" data-folded={folded}>
          <ChevronIcon />
        </span>
        <span class="field-name">{field ? fields[field] : noField}</span>
        <span class="field-count">{list.count(count)}</span>
      </div>
    </div>
  );
}
