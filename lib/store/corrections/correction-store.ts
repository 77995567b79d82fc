import type { Correction, CorrectionDraft } from '../../threads/correction.ts';

/** What became of corrections that were merged into the store. */
export interface MergedCorrections {
  /** Those that were not there, or only damaged: the ones that `remove` would have to take back again. */
  readonly added: readonly Correction[];
  /** How many were there already. */
  readonly kept: number;
}

/**
 * The user's corrections of threads, in IndexedDB. Several pages and the engine's worker have it open at once; every
 * method is one transaction, which has ended on disk when its promise resolves.
 * @throws StoreError from every method
 */
export interface CorrectionStore {
  /** All, oldest first. What cannot be read is left out, and left in the store. */
  all(): Promise<readonly Correction[]>;
  /** Keeps a new one. @returns it as kept, with its id and time */
  add(draft: CorrectionDraft): Promise<Correction>;
  /** Takes these back. @returns them, so that `merge` can bring them back again */
  remove(ids: readonly string[]): Promise<readonly Correction[]>;
  /** Adds those that are not there by their id. */
  merge(corrections: readonly Correction[]): Promise<MergedCorrections>;
  close(): void;
}
