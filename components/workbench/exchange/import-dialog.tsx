import type { EditOutcome } from '../../annotations/annotations-view.ts';
import { FaultNotice } from '../../annotations/fault-notice.tsx';
import { useWorkbench } from '../workbench-context.ts';
import type { FileReading, Merged } from '../workbench-view.ts';
import { ImportContents } from './import-contents.tsx';
import { ImportFile } from './import-file.tsx';

type Read = FileReading & { readonly is: 'read' };
type Unreadable = FileReading & { readonly is: 'unreadable' };

interface ImportDialogProps {
  /** A file that was dropped; null to ask for one. */
  readonly file: File | null;
  onClose(): void;
}

/** Takes over annotations of a file, when the user has seen what is in it. */
export function ImportDialog({ file, onClose }: ImportDialogProps) {
  const { actions, words } = useWorkbench();
  const said = words.workbench.import;
  return (
    <ImportFile<Read, Unreadable, Merged | EditOutcome>
      file={file}
      title={said.title}
      said={said}
      accept=".jsonld,.json,application/ld+json,application/json"
      read={actions.readFile}
      count={({ annotations }) => annotations.length}
      takeOver={actions.importRead}
      unreadable={({ why }) => [said.unreadableTitle, said.unreadable[why]]}
      contents={(name, reading) => <ImportContents name={name} reading={reading} />}
      done={(outcome) => <ImportDone outcome={outcome} />}
      onClose={onClose}
    />
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
