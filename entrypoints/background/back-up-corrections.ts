import { createCorrectionsBackup } from '../../lib/store/backup/corrections-backup.ts';
import { announceCorrections, hearCorrections } from '../threads/correction-news.ts';

/** Ms after a change until it is backed up: changes come in bursts. */
const soon = 1_500;

/**
 * Backs the corrections up when the background starts and after each change, and takes back what the database has lost.
 * What this background does not live to do, the next one does.
 */
export function backUpCorrections(): void {
  const backup = createCorrectionsBackup();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function catchUp(): Promise<void> {
    try {
      const restored = await backup.catchUp();
      if (!restored) return;
      console.warn(`Restored from the backup: ${restored} corrections that were missing.`);
      announceCorrections();
    } catch (error) {
      console.warn('The corrections could not be backed up.', error);
    }
  }

  hearCorrections(() => {
    clearTimeout(timer);
    timer = setTimeout(catchUp, soon);
  });
  void catchUp();
}
