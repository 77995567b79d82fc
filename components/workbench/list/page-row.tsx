import { useWorkbench } from '../workbench-context.ts';
import type { RowProps } from './annotation-row.tsx';
import { Found } from './found.tsx';
import type { Row } from './list-state.ts';
import { SelectBox } from './select-box.tsx';

interface PageRowProps extends RowProps {
  readonly row: Row & { readonly is: 'page' };
  readonly terms: readonly string[];
}

/** The heading of a page's annotations. To select it is to select them all. */
export function PageRow({ row, terms, ...props }: PageRowProps) {
  const { words } = useWorkbench();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the grid
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be placed
    <div
      role="row"
      class="page-row"
      tabIndex={props.stop ? 0 : -1}
      aria-rowindex={props.index + 1}
      aria-selected={props.selection === 'all'}
      style={{ transform: `translateY(${props.top}px)`, height: `${props.height}px` }}
      onClick={props.onPress}
    >
      <SelectBox selection={props.selection} />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus */}
      <div role="rowheader" class="page-words">
        <span class="page-name" lang="zh-CN" title={row.title}>
          <Found text={row.title || row.address} terms={terms} />
        </span>
        <span class="page-from">
          {row.year !== null && <span class="page-year">{words.year(row.year)}</span>}
          <span class="page-site" lang="zh-CN">
            <Found text={row.site} terms={terms} />
          </span>
        </span>
        <span class="page-count">{words.annotations.count(row.ids.length)}</span>
      </div>
    </div>
  );
}
