import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { AlertIcon } from '../icons.tsx';
import { usePanel } from '../panel-context.ts';
import type { Tab } from '../panel-state.ts';

const order: readonly Tab[] = ['passages', 'annotations'];

/** The two lists of a page. Arrow keys, Home and End change between them (WAI-ARIA tabs). */
export function Tabs() {
  const { view, state, words } = usePanel();
  const list = useRef<HTMLDivElement>(null);
  const counts = useComputed<Record<Tab, number>>(() => ({
    passages: view.passages.value.length,
    annotations: view.annotations.annotations.value.length,
  }));
  const lost = state.annotations.notFound.value;

  function onKeyDown(event: KeyboardEvent): void {
    const next = tabFor(event.key, state.tab.value);
    if (!next) return;
    event.preventDefault();
    state.tab.value = next;
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  }

  return (
    <div class="tabs" role="tablist" aria-label={words.tabs.label} ref={list} onKeyDown={onKeyDown}>
      {order.map((tab) => (
        <button
          key={tab}
          type="button"
          id={`tab-${tab}`}
          class="tab"
          role="tab"
          aria-selected={state.tab.value === tab}
          aria-controls={`panel-${tab}`}
          tabIndex={state.tab.value === tab ? 0 : -1}
          onClick={() => (state.tab.value = tab)}
        >
          {words.tabs[tab]}
          <span class="tab-count">{counts.value[tab]}</span>
          {tab === 'annotations' && lost > 0 && (
            <span class="tab-lost">
              <AlertIcon />
              {words.tabs.notFound(lost)}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function tabFor(key: string, current: Tab): Tab | undefined {
  if (key === 'Home') return order[0];
  if (key === 'End') return order.at(-1);
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
  const step = key === 'ArrowRight' ? 1 : -1;
  return order[(order.indexOf(current) + step + order.length) % order.length];
}
