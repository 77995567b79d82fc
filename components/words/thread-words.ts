import type { Sense } from '../../lib/policy/measures/measure.ts';
import type { RelationKind, TargetChange } from '../../lib/threads/relation.ts';
import type { StripYear } from '../../lib/threads/thread.ts';
import type { CorrectionDone, CorrectionsFault } from '../threads/threads-view.ts';
import type { NoticeWords } from './words.ts';

/** A value of a measure, as words put it. */
export interface Amount {
  readonly value: number;
  readonly range: readonly [number, number] | null;
  readonly unit: string;
  readonly sense: Sense;
}

/** A point of a series, as the summary of a plot tells it. */
export interface SpokenPoint {
  readonly year: number;
  readonly amount: string;
  readonly reported: boolean;
}

/** Words about threads, in the panel and in the workbench. */
export interface ThreadWords {
  readonly label: string;
  /** The page that is read, among the years. */
  readonly page: string;
  readonly relation: Readonly<Record<RelationKind, string>>;
  /** A plan of a year does not mention the thread. */
  readonly silent: string;
  readonly noYear: string;
  tasks(count: number): string;
  span(from: number, to: number): string;
  amount(amount: Amount): string;

  readonly strip: {
    /** Under the page's sign, as short as can be: the page, and what became of the task there. */
    readonly page: string;
    readonly relation: Readonly<Record<RelationKind, string>>;
    /** For screen readers: what the signs show. */
    /** `relation`: the page's own; null when nothing can be said of it. */
    summary(name: string, years: readonly StripYear[], relation: RelationKind | null): string;
    /** Under the sign that stands for folded years. */
    folded(years: number): string;
    readonly open: string;
    readonly close: string;
  };

  readonly body: {
    readonly changes: string;
    readonly changesHint: string;
    moreTasks(count: number): string;
    moreYears(years: number, tasks: number): string;
    readonly fewer: string;
    /** Which task the text is compared with, where it is not the one just above. */
    comparedWith(year: number | null): string;
    readonly rewritten: string;
    /** What became of a target, after the name of what is measured. */
    target(is: TargetChange['is'], before: string, after: string): string;
    /** Stands for the name of what is measured where the text does not say. */
    readonly someTarget: string;
    readonly showInWorkbench: string;
    readonly loading: string;
    readonly stuck: string;
    readonly gone: NoticeWords;
    /** The engine has given it up. */
    readonly failed: NoticeWords;
    readonly applying: string;
  };

  readonly evidence: {
    readonly label: string;
    readonly likeness: string;
    /** After the strength: how near the meanings are. */
    meaning(closeness: string): string;
    readonly terms: string;
    readonly programmes: string;
    readonly names: string;
    readonly targets: string;
    readonly cues: string;
    readonly by: string;
    readonly byCorrection: string;
    /** The years in which a name was usual; null at an open end. Empty when both are open. */
    usual(from: number | null, to: number | null): string;
  };

  readonly series: {
    readonly label: string;
    readonly plot: string;
    readonly table: string;
    readonly year: string;
    readonly value: string;
    readonly source: string;
    readonly planned: string;
    readonly reported: string;
    said(year: number): string;
    /** For screen readers: what the plot shows. */
    summary(of: string, points: readonly SpokenPoint[], all: number): string;
    /** Said of a point: pressing it leads to the task that states it. */
    readonly toTask: string;
    readonly points: string;
  };

  readonly corrections: {
    readonly label: string;
    readonly apart: string;
    readonly apartHint: string;
    readonly year: string;
    readonly yearField: string;
    readonly yearOf: string;
    readonly ofTask: string;
    readonly ofPlan: string;
    outOfBounds(from: number, to: number): string;
    readonly save: string;
    readonly cancel: string;
    readonly together: string;
    readonly togetherHint: string;
    /** Where the passage has no thread yet. */
    readonly join: string;
    readonly joined: string;
    candidates(tasks: number): string;
    /** The sign on what was corrected. */
    readonly corrected: string;
    readonly yours: string;
    readonly takeBack: string;
    /** What was corrected, before and after the words of the task. */
    readonly said: {
      readonly apart: string;
      readonly together: string;
      year(year: number): string;
    };
    moreTasks(count: number): string;
    done(done: CorrectionDone): string;
    readonly failed: Readonly<Record<CorrectionsFault, NoticeWords>>;
  };
}
