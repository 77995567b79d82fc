import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Notice } from '../../notices/notice.tsx';
import { CorrectionState } from '../../threads/corrections/correction-notices.tsx';
import { ExportIcon, ImportIcon } from '../parts/icons.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { CorrectionCard } from './correction-card.tsx';

/** Corrections that are drawn before the user asks for more, and by how many more. */
const drawnAtOnce = 100;

/** Everything the user knows better about threads: to be read, taken back, and carried from one computer to another. */
export function CorrectionsPlace() {
  const { view, state, words } = useWorkbench();
  const { all, failed } = view.threads.corrections;
  const said = words.workbench.threads.corrections;
  const { found, query } = state.corrections;
  const drawn = useSignal(drawnAtOnce);
  const list = found.value;
  const count = all.value?.length ?? 0;

  useEffect(() => {
    drawn.value = drawnAtOnce;
  }, [query.value]);

  if (all.value === null) {
    return (
      <main class="workbench-body">
        <CorrectionState corrections={view.threads.corrections} words={words} />
        {!failed.value && (
          <div role="status" class="answer-notice">
            <Notice {...said.loading} level={2} tone="busy" />
          </div>
        )}
      </main>
    );
  }
  return (
    <main class="workbench-body corrections">
      <div class="corrections-state">
        <CorrectionState corrections={view.threads.corrections} words={words} />
      </div>
      {count === 0 ? (
        <NoCorrections />
      ) : (
        <>
          <CorrectionsTools />
          <p class="corrections-intro">{said.intro}</p>
          {list.length === 0 && <Notice {...said.nothing} level={2} />}
          <ol class="correction-list" aria-label={said.label}>
            {list.slice(0, drawn.value).map((correction) => (
              <CorrectionCard key={correction.id} correction={correction} />
            ))}
          </ol>
          {list.length > drawn.value && (
            <button
              type="button"
              class="small-button corrections-more"
              onClick={() => (drawn.value += drawnAtOnce)}
            >
              {said.more(Math.min(drawnAtOnce, list.length - drawn.value))}
            </button>
          )}
        </>
      )}
    </main>
  );
}

/** None yet: what they are, and how they come from another computer. */
function NoCorrections() {
  const { state, words } = useWorkbench();
  const said = words.workbench.threads.corrections;
  return (
    <Notice {...said.empty} level={2}>
      <ol class="ways">
        {said.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ol>
      <button
        type="button"
        class="small-button"
        onClick={() => (state.dialog.value = { is: 'import-corrections', file: null })}
      >
        <ImportIcon />
        {said.import}
      </button>
    </Notice>
  );
}

/** How many there are, what is done with the selected ones, and the ways in and out. */
function CorrectionsTools() {
  const { view, actions, state, words } = useWorkbench();
  const said = words.workbench.threads.corrections;
  const { found, chosen, selected } = state.corrections;
  const outcome = useSignal<boolean | null>(null);
  const all = view.threads.corrections.all.value?.length ?? 0;
  const ids = chosen.value;

  function takeBack(): void {
    // This button goes, and so do the cards: the keyboard goes on at what stays.
    document.querySelector<HTMLElement>('.correction[data-selected="false"] .correction-check')?.focus();
    selected.value = new Set();
    actions.threads.remove(ids);
  }

  return (
    <>
      <div class="list-head" data-selecting={ids.length > 0}>
        <p class="list-count" role="status">
          {ids.length > 0 ? said.chosen(ids.length) : said.found(found.value.length, all)}
        </p>
        {ids.length < found.value.length && (
          <button
            type="button"
            class="text-button"
            onClick={() => (selected.value = new Set(found.value.map(({ id }) => id)))}
          >
            {said.selectAll}
          </button>
        )}
        {ids.length > 0 && (
          <>
            <button type="button" class="text-button" onClick={() => (selected.value = new Set())}>
              {said.none}
            </button>
            <button type="button" class="small-button" onClick={takeBack}>
              {said.takeBackSome(ids.length)}
            </button>
          </>
        )}
        <div class="corrections-doors">
          <button
            type="button"
            class="small-button"
            onClick={() => (state.dialog.value = { is: 'import-corrections', file: null })}
          >
            <ImportIcon />
            {said.import}
          </button>
          <button
            type="button"
            class="small-button"
            onClick={async () => {
              outcome.value = null;
              outcome.value = await actions.threads.exportCorrections();
            }}
          >
            <ExportIcon />
            {said.export}
          </button>
        </div>
      </div>
      <p class="corrections-outcome" role="status">
        {outcome.value === true && <span class="done">{said.exported}</span>}
        {outcome.value === false && said.notExported}
      </p>
    </>
  );
}
