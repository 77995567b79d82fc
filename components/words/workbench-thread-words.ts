import type { Field } from '../../lib/policy/lexicon/term-family.ts';
import type { Level } from '../../lib/policy/stance/level.ts';
import type { Correction } from '../../lib/threads/correction.ts';
import type { ThreadOrder } from '../workbench/threads/order-threads.ts';
import type { ComparisonFormat, CorrectionsReading } from '../workbench/threads/threads-place-view.ts';
import type { NoticeWords } from './words.ts';

/** Words of the workbench's places for threads, comparisons of plans and corrections. */
export interface WorkbenchThreadWords {
  readonly search: { readonly label: string; readonly placeholder: string };
  readonly loading: NoticeWords;
  readonly empty: NoticeWords;
  readonly fields: Readonly<Record<Field, string>>;
  readonly noField: string;
  readonly levels: Readonly<Record<Level, string>>;

  readonly list: {
    readonly label: string;
    found(found: number, all: number): string;
    /** Threads of one year are left out. */
    singles(count: number): string;
    readonly showSingles: string;
    /** Threads of one year are there, since the years in which threads began are chosen. */
    withSingles(count: number): string;
    readonly several: string;
    readonly order: string;
    readonly orders: Readonly<Record<ThreadOrder, string>>;
    readonly name: string;
    readonly years: string;
    readonly tasks: string;
    readonly last: string;
    count(threads: number): string;
    readonly ended: string;
    readonly hasTask: string;
    readonly silent: string;
    /** For screen readers: what the signs of the years show. */
    summary(years: readonly number[], silent: readonly number[]): string;
    readonly nothing: NoticeWords;
    /** So many would be found without what is set in a filter of this name, or without the search. */
    without(filter: string, count: number): string;
    withoutSearch(count: number): string;
    readonly clear: string;
  };

  readonly filters: {
    readonly fields: string;
    readonly state: string;
    readonly targets: string;
    readonly ended: string;
    readonly corrected: string;
    readonly levels: string;
    readonly places: string;
    readonly programmes: string;
    readonly findProgramme: string;
    readonly noProgramme: string;
    readonly begun: string;
    done(found: number): string;
  };

  readonly detail: {
    readonly label: string;
    readonly loading: string;
    readonly gone: NoticeWords;
    readonly join: string;
  };

  readonly join: {
    title(name: string): string;
    readonly text: string;
    readonly search: string;
    readonly similar: string;
    readonly found: string;
    readonly nothing: string;
    readonly action: string;
    readonly here: string;
    readonly there: string;
    readonly gone: string;
  };

  readonly comparison: {
    readonly label: string;
    readonly search: { readonly label: string; readonly placeholder: string };
    readonly loading: NoticeWords;
    readonly needsTwo: NoticeWords;
    readonly earlier: string;
    readonly later: string;
    readonly swap: string;
    readonly samePlan: NoticeWords;
    /** Of a pair: its words are the same. */
    readonly same: string;
    readonly noPlace: string;
    /** A plan among others: its year and title. */
    plan(year: number, title: string): string;
    /** Filters and exports, where they are folded. */
    readonly tools: string;
    readonly filters: string;
    unchanged(count: number): string;
    readonly showUnchanged: string;
    readonly hideUnchanged: string;
    readonly becameOf: string;
    readonly untitled: string;
    /** A heading that only the earlier plan has. */
    readonly onlyEarlier: string;
    readonly notInEarlier: string;
    readonly notInLater: string;
    readonly print: string;
    readonly export: string;
    readonly formats: Readonly<Record<ComparisonFormat, string>>;
    readonly formatShort: Readonly<Record<ComparisonFormat, string>>;
    readonly exported: string;
    readonly notExported: string;
    readonly nothing: NoticeWords;
    readonly clear: string;
    readonly drawing: string;
    printed(day: string): string;
  };

  readonly corrections: {
    readonly label: string;
    readonly search: { readonly label: string; readonly placeholder: string };
    readonly loading: NoticeWords;
    readonly empty: NoticeWords;
    readonly ways: readonly string[];
    readonly intro: string;
    readonly kinds: Readonly<Record<Correction['kind'], string>>;
    /** What a correction says, before the tasks that it names. */
    readonly apartFrom: string;
    readonly together: string;
    year(from: number | null, to: number): string;
    planYear(to: number): string;
    readonly page: string;
    moreTasks(count: number): string;
    readonly allTasks: string;
    found(found: number, all: number): string;
    readonly select: string;
    readonly selectAll: string;
    chosen(count: number): string;
    readonly none: string;
    readonly takeBack: string;
    takeBackSome(count: number): string;
    readonly export: string;
    readonly import: string;
    readonly exported: string;
    readonly notExported: string;
    more(count: number): string;
    readonly nothing: NoticeWords;
    readonly importTitle: string;
    readonly drop: string;
    readonly pick: string;
    readonly another: string;
    readonly accepts: string;
    reading(name: string): string;
    contains(count: number): string;
    ofKind(kind: string, count: number): string;
    compared(added: number, known: number): string;
    unreadable(count: number): string;
    readonly unchanged: string;
    readonly unusableTitle: string;
    readonly unusable: Readonly<Record<(CorrectionsReading & { is: 'unreadable' })['why'], string>>;
    readonly nothingNew: string;
    action(count: number): string;
    readonly done: string;
    added(count: number): string;
    readonly failed: NoticeWords;
  };
}
