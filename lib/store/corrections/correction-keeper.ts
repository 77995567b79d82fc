import type { Correction } from '../../threads/correction.ts';
import { openCorrections } from './open-corrections.ts';

/** The corrections as the engine reads them: without them when they cannot be read. */
export function openCorrectionKeeper(): { all(): Promise<readonly Correction[]> } {
  const store = openCorrections();
  return {
    all: () =>
      store.all().catch((error) => {
        console.error(error);
        return [];
      }),
  };
}
