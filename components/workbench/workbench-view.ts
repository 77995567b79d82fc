import type { Signal } from '@preact/signals';
import type { Annotation, Meaning } from '../../lib/annotation/annotation.ts';
import type { AnnotationEdit } from '../../lib/annotation/edit.ts';
import type { ExportFormat } from '../../lib/annotation/exchange/formats.ts';
import type { ImportReading } from '../../lib/annotation/exchange/read-import.ts';
import type { EditingActions, EditingView, EditOutcome } from '../annotations/annotations-view.ts';
import type { WorkbenchThreadsActions, WorkbenchThreadsView } from './threads/threads-place-view.ts';

/** How safe the annotations are. */
export interface SafetyFacts {
  /** The browser has promised not to clear the store by itself; null when it does not say. */
  readonly persisted: boolean | null;
  /** Bytes used and allowed; null when the browser does not say. */
  readonly used: number | null;
  readonly quota: number | null;
  /** When the automatic backup was last complete, ISO 8601; null for never. */
  readonly backedUp: string | null;
  /** When a backup was last saved as a file. */
  readonly fileBackup: string | null;
  /** Annotations changed since then. */
  readonly changedSinceFile: number;
  /** It is time to save one. */
  readonly remind: boolean;
  /** Annotations in the automatic backup that are missing in the store, or newer there (after damage). */
  readonly restorable: number;
}

export interface Merged {
  readonly added: number;
  readonly updated: number;
  readonly kept: number;
}

/** What takes long. */
export interface Work {
  readonly what: 'reading' | 'importing' | 'exporting' | 'restoring' | 'changing';
  /** 0 to 1; null when it cannot be told. */
  readonly part: number | null;
}

export interface WorkbenchView extends EditingView {
  /** All that are not in the bin, unordered; null while they are being read. The same objects stay as long as they are unchanged. */
  readonly annotations: Signal<readonly Annotation[] | null>;
  readonly binned: Signal<readonly Annotation[]>;
  readonly safety: Signal<SafetyFacts | null>;
  readonly work: Signal<Work | null>;
  /** Whether a toolbar is offered when text is selected on a page. */
  readonly toolbar: Signal<boolean>;
  /** The annotation to open at first (its address says so), in a window of its own when `alone`. */
  readonly asked: { readonly id: string; readonly alone: boolean } | null;
  readonly threads: WorkbenchThreadsView;
}

/** A file that was read in full, before anything is changed; or why it is none of ours. */
export type FileReading =
  | ImportReading
  /** It cannot be opened: a folder, or gone by now. */
  | { readonly is: 'unreadable'; readonly why: 'no-file' };

export interface WorkbenchActions extends EditingActions {
  /** Changes many at once, with one undo. */
  editAll(ids: readonly string[], edit: AnnotationEdit): Promise<EditOutcome>;
  /** Removes for ever from the bin. */
  remove(ids: readonly string[]): Promise<EditOutcome>;
  /** Opens the page an annotation stands on, at its place. */
  openPage(id: string): void;
  /** Writes these as a file and has the browser save it. */
  exportAs(format: ExportFormat, ids: readonly string[]): Promise<EditOutcome>;
  /** Reads a file without changing anything. */
  readFile(file: File): Promise<FileReading>;
  /** Takes over what was read. */
  importRead(reading: ImportReading & { readonly is: 'read' }): Promise<Merged | EditOutcome>;
  /** Saves everything, the bin included, as a file. */
  backUpToFile(): Promise<EditOutcome>;
  /** Takes back from the automatic backup what the store has lost. */
  restore(): Promise<Merged | EditOutcome>;
  setLabel(meaning: Meaning, label: string | null): Promise<EditOutcome>;
  setToolbar(on: boolean): void;
  readonly threads: WorkbenchThreadsActions;
}
