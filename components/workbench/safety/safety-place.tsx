import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { EditOutcome } from '../../annotations/annotations-view.ts';
import { FaultNotice } from '../../annotations/fault-notice.tsx';
import { AlertIcon, CheckIcon } from '../../icons.tsx';
import { useWorkbench } from '../workbench-context.ts';
import type { SafetyFacts } from '../workbench-view.ts';
import { RestoreButton } from './restore-button.tsx';

/** How safe the annotations are, and what can be done for it. */
export function SafetyPlace() {
  const { view, words } = useWorkbench();
  const { safety } = words.workbench;
  const facts = view.safety.value;
  return (
    <main class="workbench-body cards">
      <p class="cards-intro">{safety.intro}</p>
      {facts ? (
        <>
          <FileBackup facts={facts} />
          <AutomaticBackup facts={facts} />
          <OnDisk facts={facts} />
        </>
      ) : (
        <p role="status">{safety.loading}</p>
      )}
    </main>
  );
}

interface CardProps {
  readonly title: string;
  readonly well: boolean;
  readonly children: ComponentChildren;
}

function Card({ title, well, children }: CardProps) {
  return (
    <section class="card" data-well={well}>
      <h2>
        {well ? <CheckIcon /> : <AlertIcon />}
        {title}
      </h2>
      {children}
    </section>
  );
}

function FileBackup({ facts }: { readonly facts: SafetyFacts }) {
  const { view, actions, state, words } = useWorkbench();
  const { safety, moment } = words.workbench;
  const outcome = useSignal<EditOutcome | null>(null);
  const { fileBackup, changedSinceFile, remind } = facts;
  return (
    <Card title={remind ? safety.due : safety.file} well={!remind}>
      <p>{safety.fileText}</p>
      <p class="card-fact">
        {fileBackup ? safety.fileBackup(moment(fileBackup)) : safety.noFileBackup}{' '}
        {fileBackup && (changedSinceFile > 0 ? safety.changedSince(changedSinceFile) : safety.nothingSince)}
      </p>
      <div class="card-deeds">
        <button
          type="button"
          class="main-button"
          disabled={view.work.value !== null}
          onClick={async () => (outcome.value = await actions.backUpToFile())}
        >
          {safety.toFile}
        </button>
        <button
          type="button"
          class="small-button"
          title={safety.fromFileText}
          onClick={() => (state.dialog.value = { is: 'import', file: null })}
        >
          {safety.fromFile}
        </button>
      </div>
      <FaultNotice fault={outcome.value?.is === 'refused' ? outcome.value.fault : null} />
      <p class="done" role="status">
        {outcome.value?.is === 'kept' && safety.saved}
      </p>
    </Card>
  );
}

function AutomaticBackup({ facts }: { readonly facts: SafetyFacts }) {
  const { safety, moment } = useWorkbench().words.workbench;
  const { backedUp, restorable } = facts;
  return (
    <Card title={safety.automatic} well={restorable === 0}>
      <p>{safety.automaticText}</p>
      <p class="card-fact">{backedUp ? safety.backedUp(moment(backedUp)) : safety.notBackedUp}</p>
      {restorable > 0 ? (
        <>
          <p class="card-fact">{safety.restorable(restorable)}</p>
          <p>{safety.restoreText}</p>
          <RestoreButton />
        </>
      ) : (
        backedUp && <p>{safety.nothingToRestore}</p>
      )}
    </Card>
  );
}

function OnDisk({ facts }: { readonly facts: SafetyFacts }) {
  const { safety, bytes } = useWorkbench().words.workbench;
  const { persisted, used, quota } = facts;
  const said = safety.persisted[persisted === null ? 'unknown' : persisted ? 'yes' : 'no'];
  return (
    <Card title={safety.onDisk} well={persisted === true}>
      <p class="card-fact">{said.title}</p>
      <p>{said.text}</p>
      {used !== null && <p>{safety.used(bytes(used), quota === null ? null : bytes(quota))}</p>}
    </Card>
  );
}
