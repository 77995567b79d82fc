import type { SafetyFacts } from '../workbench-view.ts';

/** So many changes are more than one would like to make again. */
const manyChanges = 50;
const month = 30 * 24 * 60 * 60 * 1000;

/**
 * Whether the user should be reminded to save a backup as a file: after many changes, or when some are a month old.
 * @param now ms since 1970
 */
export function backupDue({ fileBackup, changedSinceFile }: SafetyFacts, now: number): boolean {
  if (changedSinceFile >= manyChanges) return true;
  return changedSinceFile > 0 && fileBackup !== null && now - Date.parse(fileBackup) > month;
}
