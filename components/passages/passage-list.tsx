import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { usePanel } from '../panel-context.ts';
import { drawnAtOnce, setFolded } from '../panel-state.ts';
import { useWatch } from '../use-watch.ts';
import { EmptyList } from './empty-list.tsx';
import { PassageSectionView } from './passage-section.tsx';
import { bringToSight, holdInPlace, placeOf } from './place.ts';
import { moveBetweenRows } from './row-keys.ts';

/** The page's passages under their headings. */
export function PassageList() {
  const { view, actions, state } = usePanel();
  const list = useRef<HTMLDivElement>(null);
  /** Where the passage that the user has just pressed stood, so that it stays there when others close or open. */
  const pressed = useRef<{ id: string; top: number } | null>(null);

  useWatch(() => {
    const open = view.open.value;
    if (open !== null) return bring(open);
  });
  // A mark chosen again brings its passage up again, though it has been open all the while.
  useWatch(() => {
    const chosen = view.chosen.value;
    if (chosen) return bring(chosen.id);
  });
  useWatch(() => {
    const goal = state.goTo.value;
    if (goal) return bring(goal.id);
  });

  // A thread opens and closes where it was pressed; its end may be far below.
  const thread = useComputed(() => view.threads.opened.value?.passage ?? null);
  useWatch(() => {
    void thread.value;
    const held = pressed.current;
    pressed.current = null;
    if (held === null) return;
    const frame = requestAnimationFrame(() => {
      if (list.current) holdInPlace(list.current, held.id, held.top, { show: false });
    });
    return () => cancelAnimationFrame(frame);
  });

  useWatch(() => {
    const drawn = state.drawn.value;
    if (drawn >= state.shown.value.length) return;
    const next = setTimeout(() => (state.drawn.value = drawn + drawnAtOnce));
    return () => clearTimeout(next);
  });

  /** Waits until the change is drawn. Returns how to call it off. */
  function bring(id: string): () => void {
    const held = pressed.current;
    pressed.current = null;
    if (held?.id !== id) makeReachable(id);
    const frame = requestAnimationFrame(() => {
      if (!list.current) return;
      if (held?.id === id) holdInPlace(list.current, id, held.top);
      else bringToSight(list.current, id);
    });
    return () => cancelAnimationFrame(frame);
  }

  function makeReachable(id: string): void {
    if (state.shown.peek().findIndex((each) => each.id === id) >= state.drawn.peek()) {
      state.drawn.value = Number.POSITIVE_INFINITY;
    }
    const sections = state.sections.peek();
    const section = sections.find((each) => each.passages.some((passage) => passage.id === id));
    if (section && state.folded.peek().has(section.key)) setFolded(state, section.key, false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const open = view.open.value;
    if (event.key === 'Escape' && open !== null) {
      actions.close();
      list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(open)}"]`)?.focus();
    } else moveBetweenRows(event);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside
    <div
      class="passage-list"
      ref={list}
      onKeyDown={onKeyDown}
      onClickCapture={(event) => {
        const button = (event.target as Element).closest('button[data-row], .strip');
        const row = (button?.closest('.passage') ?? button?.parentElement)?.querySelector<HTMLElement>(
          '[data-row]',
        );
        if (row) pressed.current = placeOf(row);
      }}
      onClick={() => (pressed.current = null)}
    >
      {state.sections.value.map((section) => (
        <PassageSectionView key={section.key} section={section} />
      ))}
      {state.sections.value.length === 0 && <EmptyList />}
    </div>
  );
}
