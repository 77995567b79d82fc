import type { Correction } from '../threads/correction.ts';

/**
 * The user's corrections, kept between runs. A failing keeper never fails its user: then there are those
 * that it gave last.
 */
export interface CorrectionKeeper {
  /** All, oldest first. Never rejects. */
  all(): Promise<readonly Correction[]>;
}
