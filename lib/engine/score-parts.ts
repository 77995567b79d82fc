import { type SharedFamily, sharedFamilies } from '../policy/lexicon/find-terms.ts';
import type { OtherNames } from '../policy/match.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { countTerms, familyNumber, isFamily } from './terms.ts';

/** A term or a family that made less of the lexical score than this is not worth telling. */
export const leastPart = 0.04;

/** A family that both texts name, and its part of the lexical score. */
export interface FamilyPart extends SharedFamily {
  readonly part: number;
}

/** What the lexical score of two texts is made of: all parts together are 1, or there are none. */
export interface ScoreParts {
  readonly bigrams: ReadonlyMap<number, number>;
  readonly families: readonly FamilyPart[];
}

/**
 * Every shared term's part of the dot product of the two TF-IDF vectors (see lexical-index.ts).
 * @param passage, task comparable text
 */
export function scoreParts(passage: string, task: string, index: Pick<LexicalIndex, 'idf'>): ScoreParts {
  const inTask = countTerms(task);
  const products = new Map<number, number>();
  let sum = 0;
  for (const [term, count] of countTerms(passage)) {
    const other = inTask.get(term);
    if (other === undefined) continue;
    const product = (1 + Math.log(count)) * (1 + Math.log(other)) * index.idf(term) ** 2;
    products.set(term, product);
    sum += product;
  }
  const partOf = (term: number) => (sum ? (products.get(term) ?? 0) / sum : 0);
  return {
    bigrams: new Map(
      [...products.keys()].filter((term) => !isFamily(term)).map((term) => [term, partOf(term)]),
    ),
    families: sharedFamilies(passage, task).map((shared) => ({
      ...shared,
      part: partOf(familyNumber(shared.family.id)),
    })),
  };
}

/** The names by which both texts call the thing. */
export const namesInBoth = ({ inA, inB }: SharedFamily): string[] =>
  inA.filter((name) => inB.includes(name)).map(({ text }) => text);

/** The things that the two texts call by different names, greatest part first; one name in both is a shared term. */
export function otherNames({ families }: ScoreParts): OtherNames[] {
  return families
    .filter((shared) => shared.part >= leastPart && namesInBoth(shared).length === 0)
    .map(({ family, inA, inB, part }) => ({ id: family.id, inPassage: inA, inTask: inB, weight: part }))
    .sort((a, b) => b.weight - a.weight);
}
