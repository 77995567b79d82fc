import { browser } from 'wxt/browser';
import { createBackup } from '../../lib/store/backup/create-backup.ts';
import { announceChange } from '../annotations/change-news.ts';

/** Ms after a change until it is backed up: changes come in bursts. */
const soon = 1_500;

const backup = createBackup();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Backs up what has changed, shortly. What this background does not live to do, the next one does. */
export function backUpSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(catchUpBackup, soon);
}

/** Backs up what has changed since the last time. */
export function catchUpBackup(): void {
  backup.catchUp().catch((error: unknown) => console.warn('The annotations could not be backed up.', error));
}

/**
 * When the browser starts, takes back from the backup what the database has lost (a damaged profile, storage that the
 * browser has cleared). Nothing newer is replaced, and what was removed for ever stays so.
 */
export function restoreAtStart(): void {
  browser.runtime.onStartup.addListener(() => {
    restoreLost().catch((error: unknown) => console.warn('The backup could not be looked at.', error));
  });
}

async function restoreLost(): Promise<void> {
  if ((await backup.restorable()) === 0) return;
  const { added, updated } = await backup.restore();
  console.warn(
    `Restored from the backup: ${added} annotations that were missing, ${updated} that were older.`,
  );
  announceChange([]);
}
