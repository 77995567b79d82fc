import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Dialog } from '../parts/dialog.tsx';
import { useWorkbench } from '../workbench-context.ts';

/** What the steps are called. */
interface ImportWords {
  readonly drop: string;
  readonly pick: string;
  readonly accepts: string;
  reading(file: string): string;
  readonly another: string;
  readonly unchanged: string;
  action(count: number): string;
}

type Step<Read, Unreadable, Outcome> =
  | { readonly is: 'pick' }
  | { readonly is: 'reading' }
  | { readonly is: 'unreadable'; readonly reading: Unreadable }
  | { readonly is: 'read'; readonly reading: Read; readonly importing: boolean }
  | { readonly is: 'done'; readonly outcome: Outcome };

interface ImportFileProps<Read, Unreadable, Outcome> {
  /** A file that was dropped; null to ask for one. */
  readonly file: File | null;
  readonly title: string;
  readonly said: ImportWords;
  /** Kinds of files that are offered, as in a file input. */
  readonly accept: string;
  read(file: File): Promise<Read | Unreadable>;
  /** How much there is to be taken over; with nothing, another file is asked for. */
  count(reading: Read): number;
  takeOver(reading: Read): Promise<Outcome>;
  /** Why it is none that can be read: a title and a text. */
  unreadable(reading: Unreadable): readonly [title: string, text: string];
  contents(file: string, reading: Read): ComponentChildren;
  done(outcome: Outcome): ComponentChildren;
  onClose(): void;
}

/** Reads a file, shows what is in it, and takes it over when the user says so: nothing is changed before. */
export function ImportFile<
  Read extends { readonly is: 'read' },
  Unreadable extends { readonly is: 'unreadable' },
  Outcome,
>(props: ImportFileProps<Read, Unreadable, Outcome>) {
  const { file, said, onClose } = props;
  const { words } = useWorkbench();
  const step = useSignal<Step<Read, Unreadable, Outcome>>({ is: 'pick' });
  const name = useSignal('');
  const input = useRef<HTMLInputElement>(null);

  async function read(chosen: File): Promise<void> {
    name.value = chosen.name;
    step.value = { is: 'reading' };
    const reading = await props.read(chosen);
    step.value =
      reading.is === 'read' ? { is: 'read', reading, importing: false } : { is: 'unreadable', reading };
  }

  async function takeOver(reading: Read): Promise<void> {
    step.value = { is: 'read', reading, importing: true };
    step.value = { is: 'done', outcome: await props.takeOver(reading) };
  }

  useEffect(() => {
    if (file) void read(file);
  }, [file]);

  const now = step.value;
  const busy = now.is === 'reading' || (now.is === 'read' && now.importing);
  const count = now.is === 'read' ? props.count(now.reading) : 0;
  const pick = () => input.current?.click();
  return (
    <Dialog
      title={props.title}
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
        accept={props.accept}
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
        <Unreadable name={name.value} why={props.unreadable(now.reading)} unchanged={said.unchanged} />
      )}
      {now.is === 'read' && props.contents(name.value, now.reading)}
      {now.is === 'done' && props.done(now.outcome)}
    </Dialog>
  );
}

interface UnreadableProps {
  readonly name: string;
  readonly why: readonly [title: string, text: string];
  readonly unchanged: string;
}

function Unreadable({ name, why: [title, text], unchanged }: UnreadableProps) {
  return (
    <div role="alert">
      <h3>{title}</h3>
      <p class="file-name">{name}</p>
      <p>{text}</p>
      <p>{unchanged}</p>
    </div>
  );
}
