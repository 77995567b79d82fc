import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useWatch } from '../../use-watch.ts';
import { useWorkbench } from '../workbench-context.ts';
import { AnnotationRow } from './annotation-row.tsx';
import { type ListActions, onListKey } from './list-keys.ts';
import type { ListState, Row } from './list-state.ts';
import { PageRow } from './page-row.tsx';
import { heightOf, type Layout, quoteLines } from './row-heights.ts';
import { type RowWindow, topsOf, windowOf } from './row-window.ts';
import { selectionOf, selectRange, toggleRow } from './selection.ts';

interface AnnotationListProps extends ListActions {
  readonly list: ListState;
  readonly label: string;
}

/** Until it is laid out. */
const usual: Layout = { width: 800, rem: 16 };

/**
 * The rows in sight, of as many as there are. The height of every row is known before it is drawn (row-heights.ts), so the
 * list is as long as it is from the beginning and nothing moves while it is scrolled.
 */
export function AnnotationList({ list, label, ...does }: AnnotationListProps) {
  const { state } = useWorkbench();
  const grid = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const layout = useSignal(usual);
  const shown = useSignal<RowWindow>({ first: 0, end: 30 });
  const tops = useComputed(() => topsOf(list.rows.value.map((row) => heightOf(row, layout.value))));

  function look(): void {
    const box = grid.current?.getBoundingClientRect();
    // Nothing is laid out in a window that is not shown.
    if (!box?.width) return;
    const next = windowOf(tops.peek(), -box.top, window.innerHeight - box.top);
    const { first, end } = shown.peek();
    if (next.first !== first || next.end !== end) shown.value = next;
  }

  useEffect(() => {
    const measured = new ResizeObserver(() => {
      // It may be told once more after the list has gone.
      const width = grid.current?.clientWidth;
      const rem = probe.current?.offsetWidth;
      const { width: before, rem: remBefore } = layout.peek();
      if (width && rem && (width !== before || rem !== remBefore)) layout.value = { width, rem };
      look();
    });
    for (const element of [grid.current!, probe.current!, document.documentElement])
      measured.observe(element);
    // Whatever scrolls: the list in its own box, or the whole document in a low window.
    document.addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      measured.disconnect();
      document.removeEventListener('scroll', look, { capture: true });
    };
  }, []);
  // Other rows may stand in sight now.
  useLayoutEffect(look, [tops.value]);

  useWatch(() => {
    const current = list.current.value;
    if (!current?.focus) return;
    const frame = requestAnimationFrame(() => {
      const row = grid.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  });

  const rows = list.rows.value;
  const stop = list.tabStop.value;
  const { first, end } = shown.value;
  const drawn = rows.slice(first, end).map((row, i) => ({ row, i: first + i }));
  // The row that has the focus stays, however far it is scrolled away.
  const stopAt = rows.findIndex((row) => row.key === stop);
  if (stopAt >= 0 && (stopAt < first || stopAt >= end)) drawn.push({ row: rows[stopAt]!, i: stopAt });
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
        {drawn.map(({ row, i }) => {
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
