import { createBackup } from '../../lib/store/backup/create-backup.ts';

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
