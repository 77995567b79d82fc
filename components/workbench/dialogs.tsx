import { AddTagsDialog, MeaningDialog, RemoveDialog, RemoveTagsDialog } from './bulk/bulk-dialogs.tsx';
import { ImportCorrections } from './corrections/import-corrections.tsx';
import { ExportDialog } from './exchange/export-dialog.tsx';
import { ImportDialog } from './exchange/import-dialog.tsx';
import { Dialog } from './parts/dialog.tsx';
import { KeyTable } from './parts/key-table.tsx';
import { JoinDialog } from './threads/join-dialog.tsx';
import { useWorkbench } from './workbench-context.ts';

/** The dialog that lies over the workbench, if any. */
export function Dialogs() {
  const { state, words } = useWorkbench();
  const dialog = state.dialog.value;
  if (!dialog) return null;
  const onClose = () => {
    state.dialog.value = null;
  };
  switch (dialog.is) {
    case 'import':
      return <ImportDialog file={dialog.file} onClose={onClose} />;
    case 'export':
      return <ExportDialog onClose={onClose} />;
    case 'join-threads':
      return <JoinDialog thread={dialog.thread} onClose={onClose} />;
    case 'import-corrections':
      return <ImportCorrections file={dialog.file} onClose={onClose} />;
    case 'keys':
      return (
        <Dialog title={words.workbench.keys.title} onClose={onClose}>
          <KeyTable />
        </Dialog>
      );
    case 'add-tags':
      return <AddTagsDialog ids={dialog.ids} onClose={onClose} />;
    case 'remove-tags':
      return <RemoveTagsDialog ids={dialog.ids} onClose={onClose} />;
    case 'meaning':
      return <MeaningDialog ids={dialog.ids} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog ids={dialog.ids} onClose={onClose} />;
  }
}
