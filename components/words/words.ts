import type { EngineFault } from '../../lib/messages/engine.ts';
import type { Strength } from '../../lib/policy/match.ts';
import type { PassageKind } from '../../lib/policy/passage.ts';
import type { Closeness } from '../matches/closeness.ts';
import type { AnnotationWords, TabWords } from './annotation-words.ts';
import type { ThreadWords } from './thread-words.ts';
import type { WorkbenchWords } from './workbench-words.ts';

/** The languages of the panel. */
export type Language = 'zh-CN' | 'en';

/** What a state without a list says: what is so, and what the user can do. */
export interface NoticeWords {
  readonly title: string;
  readonly text: string;
}

/** A notice with one button. */
export interface OfferWords extends NoticeWords {
  readonly action: string;
}

/** Every word of the panel. A dictionary that lacks one does not compile. */
export interface Words {
  readonly language: Language;
  /** The extension's name. */
  readonly name: string;
  percent(part: number): string;
  list(items: readonly string[]): string;
  year(year: number): string;

  readonly tabs: TabWords;
  readonly annotations: AnnotationWords;
  readonly threads: ThreadWords;
  readonly workbench: WorkbenchWords;
  readonly header: {
    readonly onThisSite: string;
    readonly more: string;
    readonly readAgain: string;
    readonly onDevice: string;
    library(plans: number, tasks: number): string;
  };
  readonly tools: {
    readonly filter: string;
    readonly onlyRelated: string;
    readonly toView: string;
    readonly nothingFound: string;
    readonly nothingRelatedYet: string;
    readonly showAll: string;
  };
  readonly status: {
    readonly label: string;
    readonly waking: string;
    loading(part: number): string;
    matched(done: number, total: number): string;
    stuck(total: number): string;
    done(total: number, related: number): string;
    shown(shown: number, total: number): string;
  };
  /** Said to screen readers, seldom. */
  readonly announce: {
    readonly loading: string;
    matching(total: number): string;
    readonly half: string;
  };
  readonly passages: {
    readonly label: string;
    readonly untitled: string;
    count(passages: number): string;
    readonly kind: Readonly<Record<PassageKind, string>>;
    readonly pending: string;
    readonly unmatched: string;
    readonly none: string;
    onlyWeak(tasks: number): string;
    related(tasks: number): string;
    /** For screen readers: what the year signs show. */
    summary(years: readonly { readonly year: number; readonly count: number }[]): string;
    moreYears(years: number): string;
    readonly showOnPage: string;
  };
  readonly matches: {
    readonly label: string;
    tasks(count: number): string;
    readonly strength: Readonly<Record<Strength, string>>;
    readonly path: string;
    readonly terms: string;
    readonly otherNames: string;
    readonly meaning: string;
    /** Above what both texts state without its having counted. */
    readonly alsoStated: string;
    readonly programmes: string;
    readonly measures: string;
    readonly closeness: Readonly<Record<Closeness, string>>;
    readonly here: string;
    sameMeasure(value: string): string;
    weaker(tasks: number): string;
    readonly pending: string;
    readonly unmatched: string;
    readonly none: string;
  };
  readonly notices: {
    readonly waiting: NoticeWords;
    readonly notAPage: NoticeWords;
    readonly canRead: OfferWords;
    readonly askToRead: NoticeWords;
    readonly switchedOff: OfferWords;
    reading(part: number | null): NoticeWords;
    readonly nothing: NoticeWords;
    readonly pageFailed: OfferWords;
  };
  readonly faults: Readonly<Record<EngineFault, NoticeWords>>;
  readonly retry: string;
  readonly technical: string;
}
