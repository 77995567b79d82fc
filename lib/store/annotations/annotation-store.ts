import type { Annotation, Meaning } from '../../annotation/annotation.ts';
import type { AnnotationEdit } from '../../annotation/edit.ts';
import type { Labels } from '../../annotation/labels.ts';
import type { PageIdentity } from '../../annotation/page-identity.ts';

/** What became of the annotations that were merged into the store. */
export interface Merged {
  /** Not there before. */
  readonly added: number;
  /** There, and older than the one that came. */
  readonly updated: number;
  /** There already, the same or newer: left as it is. */
  readonly kept: number;
}

export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/**
 * The annotations, in IndexedDB. Several pages and the background have it open at once: every method is one transaction
 * over the records it is about, and has ended on disk when its promise resolves.
 * @throws StoreError from every method
 */
export interface AnnotationStore {
  /** Keeps a new annotation. One that is there already by this id stays as it is: a repeated message does no harm. */
  create(annotation: Annotation, identity: PageIdentity): Promise<void>;
  /**
   * Changes one annotation.
   * @returns it as it is then, and the edit that undoes the change
   * @throws NoteConflict; StoreError 'missing'
   */
  edit(
    id: string,
    edit: AnnotationEdit,
  ): Promise<{ readonly annotation: Annotation; readonly undo: AnnotationEdit }>;
  /** Changes many, all or none. Those that are missing are passed over. @returns the edits that undo it. @throws NoteConflict */
  editAll(
    edits: readonly { readonly id: string; readonly edit: AnnotationEdit }[],
  ): Promise<readonly { readonly id: string; readonly edit: AnnotationEdit }[]>;
  /** Those of these ids that are there, binned ones too. */
  get(ids: readonly string[]): Promise<ReadonlyMap<string, Annotation>>;
  /** The annotations of a document, under whatever address it was annotated; without those in the bin. */
  ofPage(identity: PageIdentity): Promise<readonly Annotation[]>;
  /** All annotations, or all in the bin, in batches, by id. */
  all(which: 'kept' | 'binned'): AsyncIterable<readonly Annotation[]>;
  /** Tags in use, the most used first. */
  tags(): Promise<readonly TagCount[]>;
  labels(): Promise<Labels>;
  /** Renames a meaning; null gives it back its default name. */
  setLabel(meaning: Meaning, label: string | null): Promise<void>;
  /** Merges by id and `modified`: never replaces newer work. Large sets go in several transactions. */
  merge(annotations: Iterable<Annotation>, onProgress?: (done: number) => void): Promise<Merged>;
  /** Removes for ever those of these that are in the bin. @returns how many */
  remove(ids: readonly string[]): Promise<number>;
  close(): void;
}
