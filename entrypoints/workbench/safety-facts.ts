import { type Signal, signal } from '@preact/signals';
import type { SafetyFacts } from '../../components/workbench/workbench-view.ts';
import { now } from '../../lib/annotation/annotation.ts';
import type { Backup } from '../../lib/store/backup/create-backup.ts';
import { shouldRemind } from '../../lib/store/backup/file-backup.ts';
import { askToPersist, storageUse } from '../../lib/store/backup/persistence.ts';
import type { Editing } from '../annotations/editing.ts';

/** Ms after a change until the facts are looked at again: the backup follows a change by a second or two, */
const settled = 4_000;
/** or longer after an import: so often it is looked for. */
const looks = 20;

/**
 * How safe the annotations are, looked at in the beginning and after changes.
 * @returns the facts, and what looks at them again; `restorable` reads the whole backup, so it is looked at when asked for
 */
export function watchSafety(
  backup: Backup,
  editing: Editing,
): {
  readonly safety: Signal<SafetyFacts | null>;
  look(how?: { readonly restorable: boolean }): Promise<void>;
} {
  const safety = signal<SafetyFacts | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(
    { restorable }: { readonly restorable: boolean } = { restorable: false },
  ): Promise<void> {
    try {
      const [persisted, use, { backedUp }, file, lost] = await Promise.all([
        askToPersist(),
        storageUse(),
        backup.state(),
        backup.fileFacts(),
        restorable ? backup.restorable() : (safety.peek()?.restorable ?? 0),
      ]);
      safety.value = {
        persisted,
        ...use,
        backedUp,
        fileBackup: file.saved,
        changedSinceFile: file.changed,
        remind: shouldRemind(file, Date.now()),
        restorable: lost,
      };
    } catch (error) {
      // A store that fails says so where annotations are shown.
      console.warn('How safe the annotations are could not be told.', error);
    }
  }

  function lookLater(changed: string, left: number): void {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      await look();
      const backedUp = safety.peek()?.backedUp;
      if (left > 1 && (!backedUp || backedUp < changed)) lookLater(changed, left - 1);
    }, settled);
  }

  editing.onChange(() => lookLater(now(), looks));
  void look({ restorable: true });
  return { safety, look };
}
