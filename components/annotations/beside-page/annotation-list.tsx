import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from '../../panel-context.ts';
import { bringToSight } from '../../passages/place.ts';
import { moveBetweenRows } from '../../passages/row-keys.ts';
import { useWatch } from '../../use-watch.ts';
import { annotationsAtOnce, makeReachable } from './list-state.ts';
import { PageAnnotation } from './page-annotation.tsx';

/** The page's annotations, in page order. */
export function AnnotationList() {
  const { view, actions, state: panel, words } = usePanel();
  const state = panel.annotations;
  const list = useRef<HTMLOListElement>(null);
  const handled = useRef<object | null>(null);

  // One that was just made is chosen before it is told of: then it is waited for.
  useWatch(() => {
    const chosen = view.annotations.chosenAnnotation.value;
    const known = view.annotations.annotations.value;
    if (!chosen || chosen === handled.current) return;
    if (!known.some(({ annotation }) => annotation.id === chosen.id)) return;
    handled.current = chosen;
    makeReachable(state, chosen.id);
    if (chosen.edit) state.editing.value = chosen.id;
    // Once the change is drawn. The editor takes the focus itself.
    requestAnimationFrame(() => {
      if (list.current) bringToSight(list.current, chosen.id, { focus: !chosen.edit });
    });
  });

  useWatch(() => {
    const drawn = state.drawnCount.value;
    if (drawn >= state.shown.value.length) return;
    const next = setTimeout(() => (state.drawnCount.value = drawn + annotationsAtOnce));
    return () => clearTimeout(next);
  });

  const ids = state.shown.value.map(({ annotation }) => annotation.id);
  const idsBefore = useRef(ids);
  useLayoutEffect(() => {
    const before = idsBefore.current;
    idsBefore.current = ids;
    const current = state.current.peek();
    if (current === null || ids.includes(current) || document.activeElement !== document.body) return;
    // The card that had the focus is gone (it was binned): the next one has it at once, for the keys that follow.
    const next = ids[Math.min(before.indexOf(current), ids.length - 1)];
    const row = next && list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`);
    if (row) row.focus();
  });

  function onKeyDown(event: KeyboardEvent): void {
    const row = (event.target as HTMLElement).dataset.row;
    if (event.key === 'Delete' && row !== undefined) void actions.annotations.edit(row, { binned: true });
    else moveBetweenRows(event);
  }

  return (
    <ol class="annotation-list" ref={list} aria-label={words.annotations.label} onKeyDown={onKeyDown}>
      {state.drawn.value.map((each) => (
        <PageAnnotation key={each.annotation.id} of={each} />
      ))}
    </ol>
  );
}
