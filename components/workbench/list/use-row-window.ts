import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useWatch } from '../../use-watch.ts';
import type { Layout } from './row-heights.ts';
import { type RowWindow, topsOf, windowOf } from './row-window.ts';

/** Until it is laid out. */
const usual: Layout = { width: 800, rem: 16 };

/** Askings for the focus that were heard: a list that comes again must not take it from where it is by then. */
const focused = new WeakSet<object>();

interface RowWindowUse {
  /** The element whose rows are placed. */
  readonly grid: RefObject<HTMLDivElement | null>;
  /** An element that is one rem wide. */
  readonly probe: RefObject<HTMLDivElement | null>;
  readonly layout: Signal<Layout>;
  /** Tops of the rows, px, and at the end the height of all. */
  readonly tops: ReadonlySignal<readonly number[]>;
  readonly shown: Signal<RowWindow>;
}

/**
 * Draws of a long list the rows in sight. The height of every row is known before it is drawn, so the list is as long as it
 * is from the beginning and nothing moves while it is scrolled.
 * @param heights of all rows, px; read as a signal is
 * @param current the row the keyboard is on; it is focused when it says so
 */
export function useRowWindow(
  heights: (layout: Layout) => Iterable<number>,
  current: ReadonlySignal<{ readonly focus: boolean } | null>,
): RowWindowUse {
  const grid = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const layout = useSignal(usual);
  const shown = useSignal<RowWindow>({ first: 0, end: 30 });
  const tops = useComputed(() => topsOf(heights(layout.value)));

  function look(): void {
    const box = grid.current?.getBoundingClientRect();
    // Nothing is laid out in a window that is not shown.
    if (!box?.width) return;
    const next = windowOf(tops.peek(), -box.top, window.innerHeight - box.top);
    const { first, end } = shown.peek();
    if (next.first !== first || next.end !== end) shown.value = next;
  }

  function measure(): void {
    // It may be told once more after the list has gone.
    const width = grid.current?.clientWidth;
    const rem = probe.current?.offsetWidth;
    const { width: before, rem: remBefore } = layout.peek();
    if (width && rem && (width !== before || rem !== remBefore)) layout.value = { width, rem };
    look();
  }

  useLayoutEffect(measure, []);
  useEffect(() => {
    const measured = new ResizeObserver(measure);
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
    const asked = current.value;
    if (!asked?.focus || focused.has(asked)) return;
    const frame = requestAnimationFrame(() => {
      const row = grid.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
      if (!row) return;
      focused.add(asked);
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  });

  return { grid, probe, layout, tops, shown };
}

/** The rows of a window; and that which has the focus, however far it is scrolled away. */
export function rowsIn<Row extends { readonly key: string }>(
  rows: readonly Row[],
  { first, end }: RowWindow,
  stop: string | null,
): readonly { readonly row: Row; readonly i: number }[] {
  const drawn = rows.slice(first, end).map((row, i) => ({ row, i: first + i }));
  const stopAt = rows.findIndex((row) => row.key === stop);
  if (stopAt >= 0 && (stopAt < first || stopAt >= end)) drawn.push({ row: rows[stopAt]!, i: stopAt });
  return drawn;
}
