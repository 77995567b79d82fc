import type { Signal } from '@preact/signals';
import type { EditOutcome } from '../../components/annotations/annotations-view.ts';
import type { Words } from '../../components/words/words.ts';
import type { Work, WorkbenchActions } from '../../components/workbench/workbench-view.ts';
import { type Annotation, now } from '../../lib/annotation/annotation.ts';
import { backupFileName, exportFileName } from '../../lib/annotation/exchange/file-name.ts';
import { type ExportFormat, formats } from '../../lib/annotation/exchange/formats.ts';
import type { AnnotationStore } from '../../lib/store/annotations/annotation-store.ts';
import type { Backup } from '../../lib/store/backup/create-backup.ts';
import type { Editing } from '../annotations/editing.ts';
import { faultOf } from '../annotations/store-fault.ts';
import { saveFile } from './save-file.ts';

interface Parts {
  readonly store: AnnotationStore;
  readonly backup: Backup;
  readonly editing: Editing;
  readonly work: Signal<Work | null>;
  readonly words: Words;
  look(): Promise<void>;
  find(id: string): Annotation | undefined;
}

/** Writing annotations into files. */
export function takeOut({
  store,
  backup,
  editing,
  work,
  words,
  look,
  find,
}: Parts): Pick<WorkbenchActions, 'exportAs' | 'backUpToFile'> {
  async function write(
    format: ExportFormat,
    annotations: readonly Annotation[],
    name: string,
  ): Promise<void> {
    const { mime, write: writeIn } = formats[format];
    const contents = await writeIn(annotations, {
      labels: { ...words.annotations.meaning, ...editing.view.labels.value },
      language: words.language,
      title: words.workbench.export.documentTitle,
      at: now(),
    });
    saveFile(contents, mime, name);
  }

  async function attempt(save: () => Promise<void>): Promise<EditOutcome> {
    work.value = { what: 'exporting', part: null };
    // Let it be seen before the work begins.
    await new Promise((next) => setTimeout(next, 20));
    try {
      await save();
      return { is: 'kept' };
    } catch (error) {
      return { is: 'refused', fault: faultOf(error) };
    } finally {
      work.value = null;
    }
  }

  return {
    exportAs: (format, ids) =>
      attempt(async () => {
        const annotations = ids.map(find).filter((each) => each !== undefined);
        await write(format, annotations, exportFileName(format, words.language, new Date()));
      }),
    backUpToFile: () =>
      attempt(async () => {
        // What is changed while it is being read counts as changed afterwards.
        const at = now();
        const all: Annotation[] = [];
        for (const which of ['kept', 'binned'] as const) {
          for await (const batch of store.all(which)) all.push(...batch);
        }
        await write('json-ld', all, backupFileName(words.language, new Date()));
        await backup.fileBackupDone(at);
        await look();
      }),
  };
}
