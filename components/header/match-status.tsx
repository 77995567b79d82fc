import { useComputed } from '@preact/signals';
import { OnPageIcon } from '../icons.tsx';
import { usePanel } from '../panel-context.ts';
import { statusOf } from './status.ts';

/** One line that always has the same height: progress while there is some, then what was found. */
export function MatchStatus() {
  const { view, state, words } = usePanel();
  const status = useComputed(() =>
    statusOf({ engine: view.engine.value, ...view.progress.value, related: state.related.value }, words),
  );
  const filtered = useComputed(() => state.shown.value.length < view.passages.value.length);
  const inView = useComputed(
    () => state.shown.value.find((each) => view.inView.value.has(each.id))?.id ?? null,
  );
  const { text, part } = status.value;
  return (
    <div class="match-status">
      <p class="status-text">
        {text}
        {filtered.value && (
          <span class="status-shown">
            {words.status.shown(state.shown.value.length, view.passages.value.length)}
          </span>
        )}
      </p>
      <button
        type="button"
        class="icon-button to-view"
        disabled={inView.value === null}
        aria-label={words.tools.toView}
        title={words.tools.toView}
        onClick={() => {
          if (inView.value !== null) state.goTo.value = { id: inView.value };
        }}
      >
        <OnPageIcon />
      </button>
      {part !== null && (
        <div
          class="progress"
          role="progressbar"
          aria-label={words.status.label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(part * 100)}
          aria-valuetext={text}
        >
          <div class="progress-part" style={{ transform: `scaleX(${part})` }} />
        </div>
      )}
    </div>
  );
}
