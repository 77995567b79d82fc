import type { Signal } from '@preact/signals';
import type { Correction, CorrectionDraft } from '../../lib/threads/correction.ts';
import type { Strip, Thread } from '../../lib/threads/thread.ts';

/**
 * The thread that is open: being fetched, there, or gone (the passage belongs to none any more). `failed`: the engine
 * broke down over it, and has given it up.
 */
export type OpenThread =
  | { readonly is: 'loading' }
  | { readonly is: 'thread'; readonly thread: Thread }
  | { readonly is: 'none' }
  | { readonly is: 'failed' };

/** What the panel shows of threads. */
export interface PanelThreadsView {
  /** By passage; null when it belongs to no thread, not there until the engine has answered. */
  readonly strips: Signal<ReadonlyMap<string, Strip | null>>;
  /** The passage whose thread is open. */
  readonly opened: Signal<{ readonly passage: string; readonly state: OpenThread } | null>;
  readonly corrections: CorrectionsView;
}

/** The user's corrections, in panel and workbench alike. */
export interface CorrectionsView {
  /** All, oldest first; null while they are being read. */
  readonly all: Signal<readonly Correction[] | null>;
  /** The last thing done here that can be undone. */
  readonly undoable: Signal<CorrectionDone | null>;
  /** A correction could not be kept or taken back, or they could not be read; null when all is well. */
  readonly failed: Signal<CorrectionsFault | null>;
  /** The engine is working the last correction in. */
  readonly applying: Signal<boolean>;
}

export type CorrectionsFault = 'reading' | 'writing';

export interface CorrectionDone {
  readonly is: 'made' | 'removed' | 'imported';
  readonly corrections: readonly Correction[];
}

export interface CorrectionActions {
  correct(draft: CorrectionDraft): void;
  /** Takes these corrections back. */
  remove(ids: readonly string[]): void;
  /** Undoes what `undoable` names. */
  undo(): void;
  /** The undo is no longer offered. */
  dismiss(): void;
}

export interface PanelThreadsActions extends CorrectionActions {
  /** Opens the thread of a passage; tries again where that has failed. */
  open(passage: string): void;
  close(): void;
  /** Opens the workbench at this thread. */
  showInWorkbench(thread: string): void;
}
