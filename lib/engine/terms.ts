import { genericPairs } from '../policy/generic-words.ts';
import { termsIn } from '../policy/lexicon/find-terms.ts';
import { lexicon } from '../policy/lexicon/lexicon.ts';

/** The two UTF-16 units of a bigram as one number. */
export const bigramAt = (folded: string, i: number): number =>
  folded.charCodeAt(i) * 0x10000 + folded.charCodeAt(i + 1);

/** Pairs out of words that nearly every task has; they weigh nothing. */
const generic: ReadonlySet<number> = new Set(Array.from(genericPairs, (pair) => bigramAt(pair, 0)));

export const isGenericBigram = (bigram: number): boolean => generic.has(bigram);

/** Families are numbered where no bigram is: no comparable text begins a pair with U+FFFF, which is no character. */
const firstFamily = 0xffff0000;
const familyNumbers = new Map(lexicon.map(({ id }, i) => [id, firstFamily + i]));

/** The term that a family of the lexicon is, by its id. */
export const familyNumber = (id: string): number => familyNumbers.get(id)!;

/** Whether a term is a family of the lexicon. */
export const isFamily = (term: number): boolean => term >= firstFamily;

/** How often each bigram stands in a comparable text. */
export function countBigrams(comparable: string): Map<number, number> {
  const counted = new Map<number, number>();
  for (let i = 0; i + 1 < comparable.length; i += 1) {
    const bigram = bigramAt(comparable, i);
    counted.set(bigram, (counted.get(bigram) ?? 0) + 1);
  }
  return counted;
}

/**
 * The terms that texts are compared by, with how often each is there: character bigrams, and the families of the lexicon,
 * each one term under whatever name it stands: 网上审批 and 一网通办 have no bigram in common, but a family.
 */
export function countTerms(comparable: string): Map<number, number> {
  const counted = countBigrams(comparable);
  for (const { family } of termsIn(comparable)) {
    const number = familyNumber(family.id);
    counted.set(number, (counted.get(number) ?? 0) + 1);
  }
  return counted;
}
