import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Dialog } from '../parts/dialog.tsx';
import type { CorrectionsReading } from '../threads/threads-place-view.ts';
import { useWorkbench } from '../workbench-context.ts';

type Read = CorrectionsReading & { readonly is: 'read' };

type Step =
  | { readonly is: 'pick' }
  | { readonly is: 'reading' }
  | (CorrectionsReading & { readonly is: 'unreadable' })
  | { readonly is: 'read'; readonly reading: Read; readonly importing: boolean }
  /** How many were new; null when they could not be kept. */
  | { readonly is: 'done'; readonly added: number | null };

interface ImportCorrectionsProps {
  /** A file that was dropped; null to ask for one. */
  readonly file: File | null;
  onClose(): void;
}

/** Reads a file of corrections, shows what is in it, and takes it over when the user says so: nothing is changed before. */
export function ImportCorrections({ file, onClose }: ImportCorrectionsProps) {
  const { actions, words } = useWorkbench();
  const said = words.workbench.threads.corrections;
  const step = useSignal<Step>({ is: 'pick' });
  const name = useSignal('');
  const input = useRef<HTMLInputElement>(null);

  async function read(chosen: File): Promise<void> {
    name.value = chosen.name;
    step.value = { is: 'reading' };
    const reading = await actions.threads.readCorrections(chosen);
    step.value = reading.is === 'read' ? { is: 'read', reading, importing: false } : reading;
  }

  async function takeOver(reading: Read): Promise<void> {
    step.value = { is: 'read', reading, importing: true };
    step.value = { is: 'done', added: await actions.threads.importCorrections(reading) };
  }

  useEffect(() => {
    if (file) void read(file);
  }, [file]);

  const now = step.value;
  const busy = now.is === 'reading' || (now.is === 'read' && now.importing);
  const count = now.is === 'read' ? now.reading.corrections.length : 0;
  const pick = () => input.current?.click();
  return (
    <Dialog
      title={said.importTitle}
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
        accept=".json,application/json"
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
          <h3>{said.unusableTitle}</h3>
          <p class="file-name">{name.value}</p>
          <p>{said.unusable[now.why]}</p>
          <p>{said.unchanged}</p>
        </div>
      )}
      {now.is === 'read' && <Contents name={name.value} reading={now.reading} />}
      {now.is === 'done' && (
        <div role={now.added === null ? 'alert' : 'status'}>
          <h3>{now.added === null ? said.failed.title : said.done}</h3>
          <p>{now.added === null ? said.failed.text : said.added(now.added)}</p>
        </div>
      )}
    </Dialog>
  );
}

/** What is in a file: how many, of which kinds, how many of them are here already, and how many are beyond reading. */
function Contents({ name, reading }: { readonly name: string; readonly reading: Read }) {
  const { view, words } = useWorkbench();
  const said = words.workbench.threads.corrections;
  const { corrections, unreadable } = reading;
  const here = new Set((view.threads.corrections.all.value ?? []).map(({ id }) => id));
  const known = corrections.filter(({ id }) => here.has(id)).length;
  const kinds = Map.groupBy(corrections, ({ kind }) => kind);
  return (
    <div role="status">
      <p class="file-name">{name}</p>
      {corrections.length > 0 ? (
        <>
          <p class="import-count">{said.contains(corrections.length)}</p>
          <ul class="import-kinds">
            {[...kinds].map(([kind, of]) => (
              <li key={kind}>{said.ofKind(said.kinds[kind], of.length)}</li>
            ))}
          </ul>
          <p>{said.compared(corrections.length - known, known)}</p>
        </>
      ) : (
        <p class="import-count">{said.nothingNew}</p>
      )}
      {unreadable > 0 && <p class="refused">{said.unreadable(unreadable)}</p>}
      <p>{said.unchanged}</p>
    </div>
  );
}
