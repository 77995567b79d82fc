import type { PagePassage } from '../../lib/messages/page.ts';
import type { Match } from '../../lib/policy/match.ts';
import { linkToEngine } from './engine-link.ts';

/** Shorter texts say too little to be compared, longer ones are cut: the model reads no more. */
const least = 6;
const longest = 2_000;

interface Wanted {
  readonly id: string;
  readonly text: string;
}

/** Tasks related to annotated texts that are no passages. */
export interface AnnotationMatches {
  /** What is known of a text; undefined while it is not compared yet. */
  of(text: string): readonly Match[] | undefined;
  /** Compares these, each by itself: one after another, for they are not each other's context. */
  want(wanted: readonly Wanted[], year: number | null): void;
  /** Another page: nothing more is wanted. */
  forget(): void;
}

/** @param found told whenever another text has been compared */
export function matchAnnotations(found: () => void): AnnotationMatches {
  const known = new Map<string, readonly Match[]>();
  let queue: readonly Wanted[] = [];
  let asked: Wanted | undefined;
  let year: number | null = null;
  let revision = 0;

  const engine = linkToEngine((message) => {
    if (message.type !== 'matched' || message.revision !== revision || !asked) return;
    known.set(asked.text, message.matches);
    asked = undefined;
    found();
    next();
  });

  function next(): void {
    if (asked) return;
    asked = queue.find(({ text }) => !known.has(text));
    if (!asked) return engine.forget();
    revision += 1;
    const text = asked.text.slice(0, longest);
    const passage: PagePassage = { id: 'annotation', text, kind: 'task', headings: [], section: 0 };
    engine.match({ type: 'match', revision, year, passages: [passage], first: [] });
  }

  return {
    of: (text) => known.get(text),
    want(wanted, ofYear) {
      if (ofYear !== year) known.clear();
      year = ofYear;
      queue = wanted.filter(({ text }) => text.length >= least);
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
