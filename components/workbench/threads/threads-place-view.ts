import type { Signal } from '@preact/signals';
import type { EngineFault } from '../../../lib/messages/engine.ts';
import type { PlanDetails } from '../../../lib/policy/plan.ts';
import type { PlanComparison } from '../../../lib/threads/comparison.ts';
import type { Correction } from '../../../lib/threads/correction.ts';
import type { Thread, ThreadSummary } from '../../../lib/threads/thread.ts';
import type { CorrectionActions, CorrectionsView, OpenThread } from '../../threads/threads-view.ts';

/** What came of asking the engine for something that takes a while. */
export type Answer<T> =
  | { readonly is: 'loading'; readonly part: number | null }
  | { readonly is: 'there'; readonly of: T }
  | { readonly is: 'failed'; readonly fault: EngineFault };

export interface Library {
  readonly plans: readonly PlanDetails[];
  readonly threads: readonly ThreadSummary[];
}

/** Forms a comparison is exported in. */
export type ComparisonFormat = 'csv' | 'markdown' | 'docx';

/** What the workbench shows of threads. */
export interface WorkbenchThreadsView {
  /** Null until a place that needs it is opened. */
  readonly library: Signal<Answer<Library> | null>;
  /** The thread that is open beside the list, by id. */
  readonly opened: Signal<{ readonly id: string; readonly state: OpenThread } | null>;
  /** The two plans that are compared. */
  readonly comparison: Signal<Answer<PlanComparison> | null>;
  readonly corrections: CorrectionsView;
  /** The thread to open at first (its address says so). */
  readonly askedThread: string | null;
}

/** A file of corrections as it was read, before anything is changed. */
export type CorrectionsReading =
  | { readonly is: 'read'; readonly corrections: readonly Correction[]; readonly unreadable: number }
  | { readonly is: 'unreadable'; readonly why: 'no-file' | 'not-json' | 'other-format' | 'newer' | 'empty' };

export interface WorkbenchThreadsActions extends CorrectionActions {
  /** Asks for the library; again after a failure. */
  load(): void;
  open(thread: string): void;
  close(): void;
  /** A thread beside the one that is open; null when it is gone, or cannot be had now. */
  threadOf(thread: string): Promise<Thread | null>;
  /** Compares two plans, by id. */
  compare(earlier: string, later: string): void;
  /** The comparison on paper, as it is shown. */
  printComparison(): void;
  exportComparison(format: ComparisonFormat): Promise<boolean>;
  exportCorrections(): Promise<boolean>;
  readCorrections(file: File): Promise<CorrectionsReading>;
  /** Takes over what was read. @returns how many were new, or null when they could not be kept */
  importCorrections(reading: CorrectionsReading & { readonly is: 'read' }): Promise<number | null>;
}
