import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { usePanel } from './panel-context.ts';
import type { Tab } from './panel-state.ts';

/** What belongs to a tab: made when it is first looked at, and kept from then on, so that it stays scrolled. */
export function TabPanel({ tab, children }: { tab: Tab; children: ComponentChildren }) {
  const { state } = usePanel();
  const shown = state.tab.value === tab;
  const seen = useRef(false);
  seen.current ||= shown;
  return (
    <div class="tab-panel" id={`panel-${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`} hidden={!shown}>
      {seen.current && children}
    </div>
  );
}
