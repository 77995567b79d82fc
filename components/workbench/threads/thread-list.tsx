import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { rowsIn, useRowWindow } from '../list/use-row-window.ts';
import { useWorkbench } from '../workbench-context.ts';
import { FieldRow } from './field-row.tsx';
import { onThreadKey, type ThreadListActions } from './thread-keys.ts';
import { ThreadRow } from './thread-row.tsx';
import { heightOfRow, layOut } from './thread-rows.ts';
import { foldField } from './threads-state.ts';
import { YearHead } from './year-matrix.tsx';

interface ThreadListProps extends ThreadListActions {
  readonly openedId: string | null;
}

/** The threads in sight, of as many as there are, each through all years of the library. */
export function ThreadList({ openedId, ...does }: ThreadListProps) {
  const { state, words } = useWorkbench();
  const list = state.threads;
  const said = words.workbench.threads.list;
  const { grid, probe, layout, tops, shown } = useRowWindow((as) => {
    const { narrow } = layOut(list.years.value, as);
    return list.rows.value.map((row) => heightOfRow(row, narrow, as));
  }, list.current);
  // The thread that was open, or that the address asks for, is in sight when the list comes.
  useEffect(() => {
    grid.current?.querySelector('[role="row"][tabindex="0"]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const rows = list.rows.value;
  const stop = list.tabStop.value;
  const { narrow, columns } = layOut(list.years.value, layout.value);
  const grouped = list.order.value === 'field';
  const head = (kind: string, text: ComponentChildren) => (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be placed
    // biome-ignore lint/a11y/useFocusableInteractive: heads have no keys
    <div role="columnheader" class={kind}>
      {text}
    </div>
  );
  return (
    <>
      <div ref={probe} class="rem-probe" aria-hidden="true" />
      <div
        role="treegrid"
        class="listed-threads"
        aria-label={said.label}
        aria-rowcount={rows.length + 1}
        data-narrow={narrow}
        style={{ '--years-width': `${columns.years.length * columns.width}px` }}
        onKeyDown={(event) => onThreadKey(event, list, does)}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: heads have no keys */}
        <div role="row" class="listed-head" aria-rowindex={1}>
          {head('listed-words', said.name)}
          {head(
            'listed-years',
            <>
              <span class="only-spoken">{said.years}</span>
              <YearHead columns={columns} rem={layout.value.rem} />
            </>,
          )}
          {head('listed-tasks', said.tasks)}
          {head('listed-last', said.last)}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div ref={grid} role="rowgroup" class="listed-rows" style={{ height: `${tops.value.at(-1)}px` }}>
          {rowsIn(rows, shown.value, stop).map(({ row, i }) => {
            const common = {
              key: row.key,
              // The head is the first.
              index: i + 2,
              top: tops.value[i]!,
              height: tops.value[i + 1]! - tops.value[i]!,
              stop: row.key === stop,
              onPress: () => {
                list.current.value = { key: row.key, focus: true };
                if (row.is === 'field') foldField(list, row.key);
                else does.onOpen(row.key, false);
              },
            };
            return row.is === 'field' ? (
              <FieldRow {...common} row={row} />
            ) : (
              <ThreadRow
                {...common}
                thread={row.thread}
                columns={columns}
                terms={list.terms.value}
                ofField={grouped}
                opened={row.key === openedId}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}
