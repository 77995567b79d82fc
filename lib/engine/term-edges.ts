import type { Comparable } from '../policy/comparable.ts';
import { directiveStart, neverFirst, neverLast, saysSomething } from '../policy/generic-words.ts';
import { bigramAt } from './terms.ts';

/** Where a shared stretch stands in one of the texts. */
export interface Place {
  readonly in: Comparable;
  readonly at: number;
}

/** How much firmer the pair across an edge has to be than the pair inside for the edge to split a word. */
const splitRatio = 2;

/**
 * Finds what does not belong at the ends of a shared stretch: particles, directives, and halves of words. 进信息 out of 促进信息 and
 * 推进信息 becomes 信息, because in the library 促进 and 推进 belong together far more firmly than 进信. Needs no
 * dictionary and gives the same in every browser.
 *
 * @param association how firmly the two characters of a bigram belong together in the library
 * @returns how many units to leave out at either end; nothing may remain
 */
export function looseEnds(
  text: string,
  places: readonly Place[],
  association: (bigram: number) => number,
): { readonly left: number; readonly right: number } {
  /** Whether in one of the places the pair across the edge before unit `edge` is firmer than the pair inside. */
  const splits = (edge: number, inside: number) =>
    places.some(({ in: { text: whole, stops }, at }) => {
      const after = at + edge;
      if (after === 0 || after === whole.length || stops[after]) return false;
      return association(bigramAt(whole, after - 1)) > splitRatio * association(bigramAt(text, inside));
    });
  let left = 0;
  let right = text.length;
  while (right - left > 1 && (isLooseStart(text, left) || splits(left, left))) left += 1;
  while (right - left > 1 && (isLooseEnd(text, right - 1) || splits(right, right - 2))) right -= 1;
  const directive = directiveStart(text.slice(left, right));
  if (saysSomething(text.slice(left + directive, right))) left += directive;
  return { left, right: text.length - right };
}

/** 和 begins words of its own: 和谐, 和平, 和美. */
const isLooseStart = (text: string, at: number) =>
  neverFirst.has(text[at]!) || (text[at] === '和' && !'谐平美睦'.includes(text[at + 1] ?? ''));

/** 及 ends words of its own: 普及, 涉及, 触及. */
const isLooseEnd = (text: string, at: number) =>
  neverLast.has(text[at]!) || (text[at] === '及' && !'普涉触'.includes(text[at - 1] ?? ''));
