import type { PagePassage } from '../../lib/messages/page.ts';
import type { Match } from '../../lib/policy/match.ts';
import { linkToEngine } from '../engine/engine-link.ts';

/** Shorter texts say too little to be compared, longer ones are cut: the model reads no more. */
const least = 6;
const longest = 2_000;

const none: readonly Match[] = [];

const compared = (text: string): string => text.slice(0, longest);

/** Tasks related to annotated texts that are no passages. */
export interface AnnotationMatches {
  /** What is known of a text; undefined while it is not compared yet. */
  of(text: string): readonly Match[] | undefined;
  /** Compares these, each by itself: one after another, for they are not each other's context. */
  want(texts: readonly string[], year: number | null): void;
  /** Another page: nothing more is wanted. */
  forget(): void;
}

/** @param found told whenever another text has been compared */
export function matchAnnotations(found: () => void): AnnotationMatches {
  const known = new Map<string, readonly Match[]>();
  /** Texts as they are compared. */
  let queue: readonly string[] = [];
  let asked: string | undefined;
  let year: number | null = null;
  let revision = 0;

  const engine = linkToEngine((message) => {
    if (message.type !== 'matched' || message.revision !== revision || asked === undefined) return;
    known.set(asked, message.matches);
    asked = undefined;
    found();
    next();
  });

  function next(): void {
    if (asked !== undefined) return;
    asked = queue.find((text) => !known.has(text));
    if (asked === undefined) return engine.forget();
    revision += 1;
    const passage: PagePassage = { id: 'annotation', text: asked, kind: 'task', headings: [], section: 0 };
    engine.match({ type: 'match', revision, year, title: '', passages: [passage], first: [] });
  }

  return {
    of: (text) => (text.length < least ? none : known.get(compared(text))),
    want(texts, ofYear) {
      if (ofYear !== year) {
        known.clear();
        // Its answer would be that of another year.
        asked = undefined;
      }
      year = ofYear;
      queue = texts.filter((text) => text.length >= least).map(compared);
      next();
    },
    forget() {
      queue = [];
      asked = undefined;
      known.clear();
      engine.forget();
    },
  };
}
