import type { Signal } from '@preact/signals';
import type { EngineFault } from '../lib/messages/engine.ts';
import type { Match } from '../lib/policy/match.ts';
import type { PassageKind } from '../lib/policy/passage.ts';
import type { AnnotationsActions, AnnotationsView } from './annotations/annotations-view.ts';
import type { PanelThreadsActions, PanelThreadsView } from './threads/threads-view.ts';

/** The state of the page the panel stands beside. */
export type PageState =
  /** Not yet known. */
  | { readonly is: 'waiting' }
  /** A browser page, a PDF view, a store page: nothing can run there. */
  | { readonly is: 'not-a-page' }
  /** Another site: nothing was read. `canRead` when the browser lets us read this tab on request. */
  | { readonly is: 'not-government'; readonly host: string; readonly canRead: boolean }
  /** The user switched this site off. */
  | { readonly is: 'switched-off'; readonly host: string }
  | { readonly is: 'reading'; readonly part: number | null }
  /** Read; it may have no passages. */
  | {
      readonly is: 'read';
      readonly title: string;
      readonly site: string;
      readonly host: string;
      readonly year: number | null;
    }
  | { readonly is: 'failed'; readonly detail: string };

export type EngineState =
  | { readonly is: 'asleep' }
  | { readonly is: 'loading'; readonly part: number }
  | { readonly is: 'ready'; readonly tasks: number; readonly plans: number }
  | { readonly is: 'failed'; readonly fault: EngineFault; readonly detail: string };

export interface PassageView {
  readonly id: string;
  readonly text: string;
  readonly kind: PassageKind;
  readonly headings: readonly string[];
  /** Undefined until the engine has answered; empty when nothing is related. */
  readonly matches: readonly Match[] | undefined;
}

/** What the panel shows. Components read it and call `PanelActions`; they know nothing of the browser. */
export interface PanelView {
  readonly page: Signal<PageState>;
  readonly engine: Signal<EngineState>;
  readonly passages: Signal<readonly PassageView[]>;
  /** Passages matched so far, of how many. */
  readonly progress: Signal<{ readonly done: number; readonly total: number }>;
  /** The passage whose matches are open. */
  readonly open: Signal<string | null>;
  /** The mark that the user last chose on the page; another object each time, also for the same mark. */
  readonly chosen: Signal<{ readonly id: string } | null>;
  /** Passages in the page's viewport. */
  readonly inView: Signal<ReadonlySet<string>>;
  readonly annotations: AnnotationsView;
  readonly threads: PanelThreadsView;
}

export interface PanelActions {
  /** Light a passage on the page (pointed at or focused), or none. */
  light(id: string | null): void;
  /** Scroll the page to a passage and open its matches. */
  choose(id: string): void;
  /** Close the open passage. */
  close(): void;
  /** Read the page as the user asked (other sites, or again after a failure). */
  readPage(): void;
  /** Start the engine again. */
  retryEngine(): void;
  /** Switch the current site off or on again. */
  setSite(host: string, on: boolean): void;
  readonly annotations: AnnotationsActions;
  readonly threads: PanelThreadsActions;
}
