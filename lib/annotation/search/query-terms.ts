import { foldForSearch } from './fold-for-search.ts';

/** Words and phrases that are looked for at most; more would be a text pasted by mistake. */
const mostTerms = 40;

/**
 * What a query asks for: its words, and phrases in quotation marks ("…", “…”) with their spaces. All of them must be
 * found. A mark without its partner is no more than a space.
 * @returns folded terms, none twice; none for an empty query
 */
export function queryTerms(query: string): readonly string[] {
  const { phrases, words } = partQuery(query);
  return [...new Set([...phrases, ...words])].slice(0, mostTerms);
}

/**
 * The same, for what comes near: a Chinese word of three characters or more as its bigrams, the pairs of neighbouring
 * characters in it, since no spaces tell where its words end; everything else, phrases too, as it is.
 * @returns for each term its parts
 */
export function queryPairs(query: string): readonly (readonly string[])[] {
  const { phrases, words } = partQuery(query);
  const groups = [...phrases.map((phrase) => [phrase]), ...words.map(pairsOf)];
  return groups.slice(0, mostTerms);
}

function partQuery(query: string): {
  readonly phrases: readonly string[];
  readonly words: readonly string[];
} {
  const phrases = new Set<string>();
  const words = new Set<string>();
  const rest = query.replace(/["＂]([^"＂]*)["＂]|“([^“”]*)”/gu, (_, straight?: string, curly?: string) => {
    phrases.add(foldForSearch(straight ?? curly ?? ''));
    return ' ';
  });
  for (const word of rest.split(/[\s"＂“”]+/u)) for (const part of partsOf(word)) words.add(part);
  for (const set of [phrases, words]) set.delete('');
  return { phrases: [...phrases], words: [...words] };
}

/** The bigrams of each run of Chinese in a word, and what stands between. */
function pairsOf(word: string): readonly string[] {
  const pairs = new Set<string>();
  for (const run of word.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? []) {
    const characters = /^\p{Script=Han}/u.test(run) ? [...run] : [run];
    if (characters.length === 1) pairs.add(run);
    for (let i = 1; i < characters.length; i++) pairs.add(characters[i - 1]! + characters[i]!);
  }
  return [...pairs];
}

/** Folding makes a space of some characters (U+00A8): they part words too. */
const partsOf = (word: string): readonly string[] => foldForSearch(word).split(' ');
