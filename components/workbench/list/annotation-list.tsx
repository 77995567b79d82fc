import { useWorkbench } from '../workbench-context.ts';
import { AnnotationRow } from './annotation-row.tsx';
import { type ListActions, onListKey } from './list-keys.ts';
import type { ListState, Row } from './list-state.ts';
import { PageRow } from './page-row.tsx';
import { heightOf, quoteLines } from './row-heights.ts';
import { selectionOf, selectRange, toggleRow } from './selection.ts';
import { rowsIn, useRowWindow } from './use-row-window.ts';

interface AnnotationListProps extends ListActions {
  readonly list: ListState;
  readonly label: string;
}

/** The rows in sight, of as many as there are; their heights are known before they are drawn (row-heights.ts). */
export function AnnotationList({ list, label, ...does }: AnnotationListProps) {
  const { state } = useWorkbench();
  const { grid, probe, layout, tops, shown } = useRowWindow(
    (as) => list.rows.value.map((row) => heightOf(row, as)),
    list.current,
  );
  const rows = list.rows.value;
  const stop = list.tabStop.value;
  const selected = list.selected.value;

  function press(event: MouseEvent, row: Row): void {
    list.current.value = { key: row.key, focus: true };
    const onBox = (event.target as Element).closest('.row-check') !== null;
    if (event.shiftKey) {
      // A range of rows, not of text.
      document.getSelection()?.removeAllRanges();
      return selectRange(list, row);
    }
    if (onBox || event.ctrlKey || event.metaKey || row.is === 'page') return toggleRow(list, row);
    list.anchor.value = row.key;
    does.onOpen(row.annotation.id);
  }

  return (
    <>
      <div ref={probe} class="rem-probe" aria-hidden="true" />
      {/* biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be placed */}
      <div
        ref={grid}
        class="annotation-grid"
        role="grid"
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={rows.length}
        style={{ height: `${tops.value.at(-1)}px` }}
        onKeyDown={(event) => onListKey(event, list, does)}
      >
        {rowsIn(rows, shown.value, stop).map(({ row, i }) => {
          const common = {
            key: row.key,
            index: i,
            top: tops.value[i]!,
            height: tops.value[i + 1]! - tops.value[i]!,
            stop: row.key === stop,
            selection: selectionOf(row, selected),
            onPress: (event: MouseEvent) => press(event, row),
          };
          return row.is === 'page' ? (
            <PageRow {...common} row={row} terms={list.terms.value} />
          ) : (
            <AnnotationRow
              {...common}
              annotation={row.annotation}
              lines={quoteLines(row.annotation.target.quote.exact, layout.value)}
              terms={list.terms.value}
              ofPage={list.grouped.value}
              order={list.order.value}
              opened={row.key === state.open.value?.id}
            />
          );
        })}
      </div>
    </>
  );
}
