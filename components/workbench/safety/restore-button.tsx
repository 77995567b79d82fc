import { useSignal } from '@preact/signals';
import type { EditOutcome } from '../../annotations/annotations-view.ts';
import { FaultNotice } from '../../annotations/fault-notice.tsx';
import { useWorkbench } from '../workbench-context.ts';
import type { Merged } from '../workbench-view.ts';

/** Takes back from the automatic backup what is missing or older here, and says what came of it. */
export function RestoreButton() {
  const { view, actions, words } = useWorkbench();
  const { safety, import: said } = words.workbench;
  const outcome = useSignal<Merged | EditOutcome | null>(null);
  const result = outcome.value;
  return (
    <>
      <button
        type="button"
        class="small-button"
        disabled={view.work.value !== null}
        onClick={async () => (outcome.value = await actions.restore())}
      >
        {safety.restoreAction}
      </button>
      <FaultNotice fault={result && 'is' in result && result.is === 'refused' ? result.fault : null} />
      {result && !('is' in result) && <p role="status">{said.merged(result)}</p>}
    </>
  );
}
