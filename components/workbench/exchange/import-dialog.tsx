import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { EditOutcome } from '../../annotations/annotations-view.ts';
import { FaultNotice } from '../../annotations/fault-notice.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useWorkbench } from '../workbench-context.ts';
import type { FileReading, Merged } from '../workbench-view.ts';
import { ImportContents } from './import-contents.tsx';

type Read = FileReading & { readonly is: 'read' };

type Step =
  | { readonly is: 'pick' }
  | { readonly is: 'reading' }
  | { readonly is: 'unreadable'; readonly why: (FileReading & { is: 'unreadable' })['why'] }
  | { readonly is: 'read'; readonly reading: Read; readonly importing: boolean }
  | { readonly is: 'done'; readonly outcome: Merged | EditOutcome };

interface ImportDialogProps {
  /** A file that was dropped; null to ask for one. */
  readonly file: File | null;
  onClose(): void;
}

/** Reads a file, shows what is in it, and takes it over when the user says so: nothing is changed before. */
export function ImportDialog({ file, onClose }: ImportDialogProps) {
  const { actions, words } = useWorkbench();
  const said = words.workbench.import;
  const step = useSignal<Step>({ is: 'pick' });
  const name = useSignal('');
  const input = useRef<HTMLInputElement>(null);

  async function read(chosen: File): Promise<void> {
    name.value = chosen.name;
    step.value = { is: 'reading' };
    const reading = await actions.readFile(chosen);
    step.value = reading.is === 'read' ? { is: 'read', reading, importing: false } : reading;
  }

  async function takeOver(reading: Read): Promise<void> {
    step.value = { is: 'read', reading, importing: true };
    step.value = { is: 'done', outcome: await actions.importRead(reading) };
  }

  useEffect(() => {
    if (file) void read(file);
  }, [file]);

  const now = step.value;
  const busy = now.is === 'reading' || (now.is === 'read' && now.importing);
  const count = now.is === 'read' ? now.reading.annotations.length : 0;
  const pick = () => input.current?.click();

  return (
    <Dialog
      title={said.title}
      // What is half imported is seen to its end.
      onClose={() => !busy && onClose()}
      foot={
        now.is === 'read' && count > 0 ? (
          <>
            <button type="button" class="small-button" disabled={busy} onClick={onClose}>
              {words.workbench.cancel}
            </button>
            <button
              type="button"
              class="main-button"
              disabled={busy}
              onClick={() => void takeOver(now.reading)}
            >
              {said.action(count)}
            </button>
          </>
        ) : now.is === 'done' ? (
          <button type="button" class="main-button" onClick={onClose}>
            {words.workbench.close}
          </button>
        ) : (
          (now.is === 'unreadable' || now.is === 'read') && (
            <button type="button" class="main-button" onClick={pick}>
              {said.another}
            </button>
          )
        )
      }
    >
      <input
        ref={input}
        type="file"
        class="file-input"
        hidden
        accept=".jsonld,.json,application/ld+json,application/json"
        aria-label={said.pick}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          // The same file may be chosen again, after it was changed.
          event.currentTarget.value = '';
          if (chosen) void read(chosen);
        }}
      />
      {now.is === 'pick' && (
        <div class="pick">
          <p>{said.drop}</p>
          <button type="button" class="main-button" onClick={pick}>
            {said.pick}
          </button>
          <p class="pick-accepts">{said.accepts}</p>
        </div>
      )}
      <div role="status">{now.is === 'reading' && <p class="pick">{said.reading(name.value)}</p>}</div>
      {now.is === 'unreadable' && (
        <div role="alert">
          <h3>{said.unreadableTitle}</h3>
          <p class="file-name">{name.value}</p>
          <p>{said.unreadable[now.why]}</p>
          <p>{said.unchanged}</p>
        </div>
      )}
      {now.is === 'read' && <ImportContents name={name.value} reading={now.reading} />}
      {now.is === 'done' && <ImportDone outcome={now.outcome} />}
    </Dialog>
  );
}

function ImportDone({ outcome }: { readonly outcome: Merged | EditOutcome }) {
  const said = useWorkbench().words.workbench.import;
  if ('is' in outcome) {
    return (
      <>
        <h3>{said.failed}</h3>
        <FaultNotice fault={outcome.is === 'refused' ? outcome.fault : null} />
      </>
    );
  }
  return (
    <div role="status">
      <h3>{said.done}</h3>
      <p>{said.merged(outcome)}</p>
    </div>
  );
}
