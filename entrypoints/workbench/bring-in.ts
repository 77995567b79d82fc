import type { Signal } from '@preact/signals';
import type { Merged, Work, WorkbenchActions } from '../../components/workbench/workbench-view.ts';
import { importSteps } from '../../lib/annotation/exchange/read-import.ts';
import { runSliced } from '../../lib/page/slice.ts';
import type { AnnotationStore } from '../../lib/store/annotations/annotation-store.ts';
import type { Backup } from '../../lib/store/backup/create-backup.ts';
import type { Editing } from '../annotations/editing.ts';

interface Parts {
  readonly store: AnnotationStore;
  readonly backup: Backup;
  readonly editing: Editing;
  readonly work: Signal<Work | null>;
  look(how: { readonly restorable: boolean }): Promise<void>;
}

/** Taking annotations over from files and from the automatic backup. */
export function bringIn({
  store,
  backup,
  editing,
  work,
  look,
}: Parts): Pick<WorkbenchActions, 'readFile' | 'importRead' | 'restore'> {
  async function merge(what: Work['what'], into: (progress: (part: number) => void) => Promise<Merged>) {
    work.value = { what, part: 0 };
    let merged: Merged | undefined;
    const outcome = await editing.run(async () => {
      merged = await into((part) => (work.value = { what, part }));
      return [];
    });
    // A part may have been kept before it failed: everybody reads again.
    if (outcome.is !== 'kept') await editing.run(async () => []);
    work.value = null;
    void look({ restorable: true });
    return merged ?? outcome;
  }

  return {
    readFile: async (file) => {
      work.value = { what: 'reading', part: null };
      try {
        let bytes: Uint8Array;
        try {
          bytes = new Uint8Array(await file.arrayBuffer());
        } catch {
          return { is: 'unreadable', why: 'no-file' };
        }
        return await runSliced(importSteps(bytes), {
          onProgress: (part) => (work.value = { what: 'reading', part }),
        });
      } finally {
        work.value = null;
      }
    },
    importRead: ({ annotations }) =>
      merge('importing', (progress) =>
        store.merge(annotations, (done) => progress(done / Math.max(1, annotations.length))),
      ),
    restore: () => merge('restoring', (progress) => backup.restore(progress)),
  };
}
