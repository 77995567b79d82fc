import type { Signal } from '@preact/signals';
import type { AnchorState } from '../../lib/anchor/anchor.ts';
import type { Annotation, Meaning } from '../../lib/annotation/annotation.ts';
import type { AnnotationEdit, Draft } from '../../lib/annotation/edit.ts';
import type { Labels } from '../../lib/annotation/labels.ts';
import type { StoreFault } from '../../lib/messages/annotations.ts';
import type { Match } from '../../lib/policy/match.ts';

/** An annotation beside its page. */
export interface AnnotationView {
  readonly annotation: Annotation;
  readonly state: AnchorState;
  /** Where it begins in the page's text; null where it is not found. */
  readonly start: number | null;
  /** What stands there now, when that is not exactly what was annotated. */
  readonly found: string | null;
  /** Tasks found for the same text, best first; undefined while they are not known yet. Some may be linked already. */
  readonly related: readonly Match[] | undefined;
}

export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** A change that can be taken back, for the user to be told of and offered to undo. */
export interface Undoable {
  readonly what: 'binned' | 'edited' | 'restored' | 'reattached';
  /** How many annotations it was. */
  readonly count: number;
}

/** What became of a change. A note that was not kept stays in its editor. */
export type EditOutcome =
  | { readonly is: 'kept' }
  /** The note was changed elsewhere; `current` is what stands there now. */
  | { readonly is: 'conflict'; readonly current: Annotation }
  | { readonly is: 'refused'; readonly fault: StoreFault };

/** What panel and workbench have in common: the user's words for things, and how changes are made. */
export interface EditingView {
  readonly labels: Signal<Labels>;
  /** Tags in use, the most used first, for completion. */
  readonly tags: Signal<readonly TagCount[]>;
  /** The store does not work; null when it does. */
  readonly fault: Signal<StoreFault | null>;
  readonly undoable: Signal<Undoable | null>;
}

export interface EditingActions {
  edit(id: string, edit: AnnotationEdit): Promise<EditOutcome>;
  /** Takes the last change back. */
  undo(): void;
  /** The offer to undo has been seen. */
  dismissUndo(): void;
  /** A note that was being written when its editor was last closed without saving. */
  draft(id: string): Draft | null;
  /** Keeps what is being written, at every keystroke; null when it was saved or thrown away. */
  keepDraft(id: string, draft: Draft | null): void;
}

/** The annotations of the page the panel stands beside. */
export interface AnnotationsView extends EditingView {
  /** In page order; those that are not found last, by the moment they were made. */
  readonly annotations: Signal<readonly AnnotationView[]>;
  /** The annotation the user last chose, on the page or here; another object each time. `edit`: to write its note. */
  readonly chosenAnnotation: Signal<{ readonly id: string; readonly edit: boolean } | null>;
  /** The user is selecting the new place of this one on the page. */
  readonly reattaching: Signal<string | null>;
}

export interface AnnotationsActions extends EditingActions {
  /** Light an annotation on the page, or none. */
  lightAnnotation(id: string | null): void;
  /** Scroll the page to an annotation. */
  showAnnotation(id: string): void;
  /** Highlight a passage and open its note. */
  annotatePassage(passage: string, meaning: Meaning): void;
  /** Have the user select the new place of a lost annotation; null to leave off. */
  reattach(id: string | null): void;
  /** Take what stands there now as the annotation's words. */
  acceptText(id: string): void;
  openWorkbench(): void;
}
