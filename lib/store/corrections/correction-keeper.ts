import type { Correction } from '../../threads/correction.ts';
import type { CorrectionStore } from './correction-store.ts';
import { openCorrections } from './open-corrections.ts';

/** The corrections as the engine reads them: when they cannot be read, those it read last. */
export function openCorrectionKeeper(store: Pick<CorrectionStore, 'all'> = openCorrections()): {
  all(): Promise<readonly Correction[]>;
} {
  let last: readonly Correction[] = [];
  return {
    async all() {
      try {
        last = await store.all();
      } catch (error) {
        console.error(error);
      }
      return last;
    },
  };
}
