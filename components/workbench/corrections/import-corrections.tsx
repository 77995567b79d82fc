import { ImportFile } from '../exchange/import-file.tsx';
import type { CorrectionsReading } from '../threads/threads-place-view.ts';
import { useWorkbench } from '../workbench-context.ts';

type Read = CorrectionsReading & { readonly is: 'read' };
type Unreadable = CorrectionsReading & { readonly is: 'unreadable' };

interface ImportCorrectionsProps {
  /** A file that was dropped; null to ask for one. */
  readonly file: File | null;
  onClose(): void;
}

/** Takes over corrections of a file, when the user has seen what is in it. */
export function ImportCorrections({ file, onClose }: ImportCorrectionsProps) {
  const { actions, words } = useWorkbench();
  const said = words.workbench.threads.corrections;
  return (
    <ImportFile<Read, Unreadable, number | null>
      file={file}
      title={said.importTitle}
      said={said}
      accept=".json,application/json"
      read={actions.threads.readCorrections}
      count={({ corrections }) => corrections.length}
      takeOver={actions.threads.importCorrections}
      unreadable={({ why }) => [said.unusableTitle, said.unusable[why]]}
      contents={(name, reading) => <Contents name={name} reading={reading} />}
      done={(added) => <Done added={added} />}
      onClose={onClose}
    />
  );
}

/** How many were new; null when they could not be kept. */
function Done({ added }: { readonly added: number | null }) {
  const said = useWorkbench().words.workbench.threads.corrections;
  return (
    <div role={added === null ? 'alert' : 'status'}>
      <h3>{added === null ? said.failed.title : said.done}</h3>
      <p>{added === null ? said.failed.text : said.added(added)}</p>
    </div>
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
