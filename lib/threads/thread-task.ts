import type { Measure } from '../policy/measures/measure.ts';
import type { PassageKind } from '../policy/passage.ts';
import type { PlanKind } from '../policy/plan.ts';
import type { Level } from '../policy/stance/level.ts';
import type { FoundStance } from '../policy/stance/stance.ts';

/** A task as threads show it: one of the library, or a passage of the page that is read. */
export interface ThreadTask {
  /** Names it among others: `plan#start`; for a passage of the page `#id`. */
  readonly key: string;
  /** Id of its plan; null for a passage of the page. */
  readonly plan: string | null;
  /** Of the plan, or of the page. */
  readonly title: string;
  readonly issuer: string;
  readonly place: string;
  readonly level: Level | null;
  /** Null for a page, whose kind is not known. */
  readonly planKind: PlanKind | null;
  /** The year it is counted to: its plan's, or what the user says; null for a page whose year cannot be told. */
  readonly year: number | null;
  /** Whether the user said so. */
  readonly yearCorrected: boolean;
  /** The year that its plan or page says, before any correction. */
  readonly ownYear: number | null;
  readonly text: string;
  /** UTF-16 offsets into the plan's text; of a passage 0 and its length. */
  readonly start: number;
  readonly end: number;
  readonly headings: readonly string[];
  readonly kind: PassageKind;
  readonly stance: FoundStance;
  /** Spans are offsets into `text`. */
  readonly measures: readonly Measure[];
  /** Names of the programmes it speaks of. */
  readonly programmes: readonly string[];
}
