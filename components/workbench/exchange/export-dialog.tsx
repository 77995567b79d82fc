import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Annotation } from '../../../lib/annotation/annotation.ts';
import { type ExportFormat, exportFormats } from '../../../lib/annotation/exchange/formats.ts';
import { orderAnnotations } from '../../../lib/annotation/search/order-annotations.ts';
import type { EditOutcome } from '../../annotations/annotations-view.ts';
import { FaultNotice } from '../../annotations/fault-notice.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useWorkbench } from '../workbench-context.ts';

type Scope = 'all' | 'found' | 'selected';

/** Chooses a format and which annotations, and has them saved as a file. */
export function ExportDialog({ onClose }: { onClose(): void }) {
  const { view, actions, state, words } = useWorkbench();
  const said = words.workbench.export;
  const name = useId();
  const list = state.annotations;
  const of: Readonly<Record<Scope, readonly Annotation[]>> = {
    all: view.annotations.value ?? [],
    found: list.found.value,
    selected: list.chosen.value,
  };
  const narrowed = of.found.length > 0 && of.found.length < of.all.length;
  const scopes = (['all', 'found', 'selected'] as const).filter(
    (each) => each === 'all' || (each === 'found' ? narrowed : of.selected.length > 0),
  );
  const format = useSignal<ExportFormat>('json-ld');
  const chosen = useSignal<Scope>(scopes.at(-1)!);
  const scope = scopes.includes(chosen.value) ? chosen.value : 'all';
  const outcome = useSignal<EditOutcome | null>(null);
  const busy = view.work.value !== null;

  async function save(): Promise<void> {
    outcome.value = null;
    // As one reads: page by page, on each in its own order.
    const ids = orderAnnotations(of[scope], 'title', null).map(({ id }) => id);
    outcome.value = await actions.exportAs(format.value, ids);
  }

  return (
    <Dialog
      title={said.title}
      onClose={onClose}
      foot={
        <>
          <p class="done" role="status">
            {outcome.value?.is === 'kept' && said.done}
          </p>
          <button type="button" class="main-button" disabled={busy} onClick={() => void save()}>
            {said.action}
          </button>
        </>
      }
    >
      <fieldset class="choices">
        <legend>{said.format}</legend>
        {exportFormats.map((each) => (
          <label key={each} class="choice" data-on={format.value === each}>
            <input
              type="radio"
              name={`${name}-format`}
              checked={format.value === each}
              onChange={() => (format.value = each)}
            />
            <span>
              <b>{said.formats[each].title}</b>
              <span class="choice-text">{said.formats[each].text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="choices scopes">
        <legend>{said.scope}</legend>
        {scopes.map((each) => (
          <label key={each} class="choice" data-on={scope === each}>
            <input
              type="radio"
              name={`${name}-scope`}
              checked={scope === each}
              onChange={() => (chosen.value = each)}
            />
            <span>{said[each](of[each].length)}</span>
          </label>
        ))}
      </fieldset>
      <FaultNotice fault={outcome.value?.is === 'refused' ? outcome.value.fault : null} />
    </Dialog>
  );
}
