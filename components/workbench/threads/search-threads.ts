import type { ThreadSummary } from '../../../lib/threads/thread.ts';
import { foldText } from '../../fold-text.ts';

const folded = new WeakMap<ThreadSummary, string>();

/** Everything a thread can be found by, folded once. */
function wordsOf(thread: ThreadSummary): string {
  let words = folded.get(thread);
  if (words === undefined) {
    words = foldText([thread.name, ...thread.places, thread.words].join('\n'));
    folded.set(thread, words);
  }
  return words;
}

/** What a query asks for: its words, folded. */
export const termsOf = (query: string): readonly string[] => [
  ...new Set(foldText(query).split(/\s+/u).filter(Boolean)),
];

/** The threads that have all terms somewhere. */
export const searchThreads = (
  threads: readonly ThreadSummary[],
  terms: readonly string[],
): readonly ThreadSummary[] =>
  terms.length === 0
    ? threads
    : threads.filter((thread) => terms.every((term) => wordsOf(thread).includes(term)));

/**
 * The threads whose names have most in common with one thread's, best first: those that are likeliest to be about the same
 * thing under another name.
 */
export function similarThreads(
  to: ThreadSummary,
  among: readonly ThreadSummary[],
  most: number,
): readonly ThreadSummary[] {
  const pairs = pairsOf([to.name, ...to.programmes].join('\n'));
  return among
    .filter(({ id }) => id !== to.id)
    .map((thread) => {
      const shared = [...pairsOf([thread.name, ...thread.programmes].join('\n'))].filter((pair) =>
        pairs.has(pair),
      );
      return { thread, shared: shared.length + (thread.field === to.field ? 0.5 : 0) };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || (a.thread.id < b.thread.id ? -1 : 1))
    .slice(0, most)
    .map(({ thread }) => thread);
}

/** Pairs of neighbouring characters. */
function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...foldText(text)].filter((character) => /[\p{L}\p{N}]/u.test(character));
  return new Set(characters.slice(1).map((character, i) => characters[i]! + character));
}
