import type { ExportFormat } from '../../lib/annotation/exchange/formats.ts';
import type { ImportReading, RefusedRecord } from '../../lib/annotation/exchange/read-import.ts';
import type { Order } from '../../lib/annotation/search/order-annotations.ts';
import type { KeyDeed } from '../workbench/parts/key-deeds.ts';
import type { Place } from '../workbench/workbench-state.ts';
import type { FileReading, Merged, Work } from '../workbench/workbench-view.ts';
import type { NoticeWords } from './words.ts';
import type { WorkbenchThreadWords } from './workbench-thread-words.ts';

/** Words of the workbench. */
export interface WorkbenchWords {
  readonly title: string;
  readonly place: Readonly<Record<Place, string>>;
  readonly placesLabel: string;
  readonly attention: string;
  /** A day, of a moment as ISO 8601. */
  day(moment: string): string;
  moment(moment: string): string;
  /** A day as YYYY-MM-DD, wherever on earth it was. */
  date(day: string): string;
  bytes(count: number): string;
  number(value: number): string;
  readonly close: string;
  readonly cancel: string;
  readonly back: string;

  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly clear: string;
  };
  readonly list: {
    readonly label: string;
    readonly binLabel: string;
    found(found: number, all: number): string;
    /** Nothing has all that was searched for; so many come near. */
    near(found: number): string;
    readonly order: string;
    readonly orders: Readonly<Record<Order, string>>;
    readonly grouped: string;
    readonly binned: string;
    readonly nothing: NoticeWords;
    readonly showAll: string;
    readonly loading: NoticeWords;
    readonly empty: NoticeWords;
    readonly ways: readonly string[];
    readonly emptyBin: NoticeWords;
  };
  readonly filters: {
    readonly label: string;
    readonly show: string;
    active(filters: number): string;
    readonly clear: string;
    readonly meanings: string;
    readonly content: string;
    readonly withNote: string;
    readonly withLink: string;
    readonly tags: string;
    readonly sites: string;
    readonly years: string;
    readonly noYear: string;
    readonly noSite: string;
    more(count: number): string;
    readonly fewer: string;
    /** Closes the filters. */
    done(found: number): string;
  };
  readonly selection: {
    readonly label: string;
    chosen(count: number): string;
    selectAll(count: number): string;
    readonly none: string;
    readonly addTags: string;
    readonly removeTags: string;
    readonly meaning: string;
    readonly export: string;
    readonly bin: string;
    readonly restore: string;
    readonly remove: string;
    readonly start: string;
  };
  readonly bulk: {
    addTags(count: number): string;
    removeTags(count: number): string;
    meaning(count: number): string;
    readonly noTags: string;
    readonly apply: string;
  };
  readonly detail: {
    readonly label: string;
    readonly hint: string;
    readonly source: string;
    readonly openPage: string;
    published(day: string): string;
    readonly created: string;
    readonly modified: string;
    readonly deleted: string;
    readonly gone: NoticeWords;
    readonly done: string;
  };
  readonly export: {
    readonly open: string;
    readonly title: string;
    /** Title of what is exported as a document. */
    readonly documentTitle: string;
    readonly format: string;
    readonly formats: Readonly<Record<ExportFormat, NoticeWords>>;
    readonly scope: string;
    all(count: number): string;
    found(count: number): string;
    selected(count: number): string;
    readonly action: string;
    readonly done: string;
  };
  readonly import: {
    readonly open: string;
    readonly title: string;
    readonly pick: string;
    readonly drop: string;
    readonly dropHere: string;
    readonly accepts: string;
    reading(name: string): string;
    readonly formats: Readonly<Record<(ImportReading & { is: 'read' })['format'], string>>;
    contains(count: number, pages: number): string;
    /** Of those in the file: not here yet, here already. */
    compared(added: number, known: number): string;
    readonly unchanged: string;
    refused(count: number): string;
    record(number: number): string;
    readonly why: Readonly<Record<RefusedRecord['why'], string>>;
    moreRefused(count: number): string;
    readonly nothing: string;
    readonly unreadable: Readonly<Record<(FileReading & { is: 'unreadable' })['why'], string>>;
    readonly unreadableTitle: string;
    action(count: number): string;
    readonly another: string;
    readonly done: string;
    merged(merged: Merged): string;
    readonly failed: string;
  };
  readonly bin: {
    readonly hint: string;
    readonly empty: string;
    removeTitle(count: number): string;
    readonly removeText: string;
    readonly remove: string;
  };
  readonly safety: {
    readonly intro: string;
    readonly onDisk: string;
    readonly persisted: {
      readonly yes: NoticeWords;
      readonly no: NoticeWords;
      readonly unknown: NoticeWords;
    };
    used(used: string, quota: string | null): string;
    readonly automatic: string;
    readonly automaticText: string;
    backedUp(moment: string): string;
    readonly notBackedUp: string;
    readonly file: string;
    readonly fileText: string;
    fileBackup(moment: string): string;
    readonly noFileBackup: string;
    changedSince(count: number): string;
    readonly nothingSince: string;
    readonly due: string;
    readonly toFile: string;
    readonly saved: string;
    readonly restore: string;
    restorable(count: number): string;
    readonly restoreText: string;
    readonly restoreAction: string;
    readonly nothingToRestore: string;
    readonly fromFile: string;
    readonly fromFileText: string;
    readonly loading: string;
  };
  readonly settings: {
    readonly labels: string;
    readonly labelsText: string;
    labelOf(meaning: string): string;
    readonly save: string;
    readonly saved: string;
    reset(meaning: string): string;
    readonly resetShort: string;
    readonly toolbar: string;
    readonly toolbarText: string;
    readonly keys: string;
  };
  readonly work: Readonly<Record<Work['what'], string>>;
  readonly threads: WorkbenchThreadWords;
  readonly keys: {
    readonly open: string;
    readonly title: string;
    readonly space: string;
    readonly does: Readonly<Record<KeyDeed, string>>;
  };
}
