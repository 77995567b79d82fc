import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { type Meaning, meanings } from '../../../lib/annotation/annotation.ts';
import { longestLabel } from '../../../lib/annotation/labels.ts';
import type { EditOutcome } from '../../annotations/annotations-view.ts';
import { FaultNotice } from '../../annotations/fault-notice.tsx';
import { MeaningSign } from '../../annotations/meaning-sign.tsx';
import { KeyTable } from '../parts/key-table.tsx';
import { useWorkbench } from '../workbench-context.ts';

/** Names of meanings, the toolbar on pages, and the keys. */
export function SettingsPlace() {
  const { view, actions, words } = useWorkbench();
  const { settings } = words.workbench;
  const id = useId();
  const on = view.toolbar.value;
  return (
    <main class="workbench-body cards">
      <section class="card">
        <h2>{settings.labels}</h2>
        <p>{settings.labelsText}</p>
        {meanings.map((meaning) => (
          <LabelField key={meaning} meaning={meaning} />
        ))}
      </section>
      <section class="card card-row">
        <div>
          <h2 id={`${id}-toolbar`}>{settings.toolbar}</h2>
          <p id={`${id}-text`}>{settings.toolbarText}</p>
        </div>
        <button
          type="button"
          class="switch"
          role="switch"
          aria-checked={on}
          aria-labelledby={`${id}-toolbar`}
          aria-describedby={`${id}-text`}
          onClick={() => actions.setToolbar(!on)}
        >
          <span class="switch-track" aria-hidden="true" />
        </button>
      </section>
      <section class="card">
        <h2>{settings.keys}</h2>
        <KeyTable />
      </section>
    </main>
  );
}

/** One meaning's name. It is saved with Enter or by leaving the field, as soon as it is another. */
function LabelField({ meaning }: { readonly meaning: Meaning }) {
  const { view, actions, words } = useWorkbench();
  const { settings } = words.workbench;
  const usual = words.annotations.meaning[meaning];
  const saved = view.labels.value[meaning] ?? usual;
  const typed = useSignal<string | null>(null);
  const outcome = useSignal<EditOutcome | null>(null);

  async function save(label: string | null): Promise<void> {
    const text = label?.trim() ?? '';
    const next = text === '' || text === usual ? null : text;
    if ((next ?? usual) === saved) {
      typed.value = null;
      return;
    }
    outcome.value = await actions.setLabel(meaning, next);
    if (outcome.value.is === 'kept') typed.value = null;
  }

  return (
    <form
      class="label-field"
      onSubmit={(event) => {
        event.preventDefault();
        void save(typed.value ?? saved);
      }}
    >
      <MeaningSign meaning={meaning} />
      <input
        class="text-input"
        aria-label={settings.labelOf(usual)}
        maxLength={longestLabel}
        placeholder={usual}
        spellcheck={false}
        value={typed.value ?? saved}
        onInput={(event) => (typed.value = event.currentTarget.value)}
        onBlur={() => void save(typed.value ?? saved)}
      />
      {saved !== usual && (
        <button
          type="button"
          class="text-button"
          aria-label={settings.reset(usual)}
          onClick={() => void save(null)}
        >
          {settings.resetShort}
        </button>
      )}
      <span class="done" role="status">
        {outcome.value?.is === 'kept' && typed.value === null && settings.saved}
      </span>
      <FaultNotice fault={outcome.value?.is === 'refused' ? outcome.value.fault : null} />
    </form>
  );
}
