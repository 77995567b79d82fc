import type { AnchorState } from '../../lib/anchor/anchor.ts';
import type { Meaning } from '../../lib/annotation/annotation.ts';
import type { StoreFault } from '../../lib/messages/annotations.ts';
import type { Undoable } from '../annotations/annotations-view.ts';
import type { NoticeWords } from './words.ts';

/** The two lists of the panel. */
export interface TabWords {
  readonly label: string;
  readonly passages: string;
  readonly annotations: string;
  /** Said after the tab's name, where a sign shows it. */
  notFound(count: number): string;
}

/** Words about annotations, in the panel and in the workbench. */
export interface AnnotationWords {
  readonly label: string;
  count(annotations: number): string;
  readonly meaning: Readonly<Record<Meaning, string>>;
  readonly state: Readonly<Record<AnchorState, string>>;
  readonly showOnPage: string;
  readonly more: string;
  readonly less: string;
  readonly edit: string;
  /** The same where there is no note yet. */
  readonly writeNote: string;
  readonly bin: string;
  /** A note that was being written stands in the editor, not in the card. */
  readonly unsaved: string;
  readonly links: string;
  moreLinks(links: number): string;
  readonly tags: string;
  readonly openWorkbench: string;

  readonly place: {
    readonly changed: string;
    /** Spoken around what was taken away and what was put in. */
    readonly removed: string;
    readonly added: string;
    readonly end: string;
    readonly acceptText: string;
    readonly lost: string;
    readonly reattach: string;
    readonly reattaching: NoticeWords;
    readonly cancel: string;
  };
  readonly editor: {
    readonly label: string;
    readonly meaning: string;
    readonly note: string;
    readonly hint: string;
    readonly placeholder: string;
    readonly preview: string;
    readonly write: string;
    readonly nothingToPreview: string;
    readonly save: string;
    readonly saveKeys: string;
    readonly close: string;
    readonly restored: string;
    readonly discard: string;
    readonly tooLong: string;
  };
  readonly conflict: {
    readonly title: string;
    readonly text: string;
    readonly mine: string;
    readonly theirs: string;
    readonly emptied: string;
    readonly keepMine: string;
    readonly keepTheirs: string;
    readonly keepBoth: string;
  };
  readonly tagField: {
    readonly label: string;
    readonly placeholder: string;
    readonly hint: string;
    remove(tag: string): string;
    count(annotations: number): string;
    readonly suggestions: string;
    readonly full: string;
    readonly tooLong: string;
  };
  readonly linkField: {
    readonly label: string;
    readonly link: string;
    readonly unlink: string;
    readonly linked: string;
    readonly pending: string;
    readonly none: string;
    weaker(tasks: number): string;
  };
  readonly filter: {
    readonly label: string;
    readonly search: string;
    readonly more: string;
    readonly meanings: string;
    readonly withNote: string;
    readonly withLink: string;
    readonly notFound: string;
    readonly tag: string;
    readonly anyTag: string;
    readonly clear: string;
    readonly nothing: string;
    all(annotations: number, notFound: number): string;
    shown(shown: number, annotations: number): string;
  };
  readonly empty: NoticeWords & {
    readonly ways: readonly string[];
  };
  readonly passage: {
    readonly annotate: string;
    annotateAs(meaning: string): string;
    readonly others: string;
  };
  readonly undo: {
    said(what: Undoable['what'], annotations: number): string;
    readonly undo: string;
    readonly dismiss: string;
  };
  readonly faults: Readonly<Record<StoreFault, NoticeWords>>;
  /** Said with the fault where something was just written. */
  readonly stays: string;
}
