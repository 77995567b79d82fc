import { foldForSearch } from './fold-for-search.ts';

/** Words and phrases that are looked for at most; more would be a text pasted by mistake. */
const mostTerms = 40;

/**
 * What a query asks for: its words, and phrases in quotation marks ("…", “…”) with their spaces. All of them must be
 * found. A mark without its partner is no more than a space.
 * @returns folded terms, none twice; none for an empty query
 */
export function queryTerms(query: string): readonly string[] {
  const terms = new Set<string>();
  const words = query.replace(/["＂]([^"＂]*)["＂]|“([^“”]*)”/gu, (_, straight?: string, curly?: string) => {
    terms.add(foldForSearch(straight ?? curly ?? ''));
    return ' ';
  });
  for (const word of words.split(/[\s"＂“”]+/u)) for (const part of partsOf(word)) terms.add(part);
  terms.delete('');
  return [...terms].slice(0, mostTerms);
}

/** Folding makes a space of some characters (U+00A8): they part words too. */
const partsOf = (word: string): readonly string[] => foldForSearch(word).split(' ');
