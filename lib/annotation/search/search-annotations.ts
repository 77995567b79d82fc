import type { Annotation } from '../annotation.ts';
import { foldForSearch } from './fold-for-search.ts';

/** What a hit in each field is worth: the user's own words first, the page's last. */
const weights = { tags: 4, note: 3, quote: 2, links: 1, page: 1 } as const;
type Field = keyof typeof weights;
const fields = Object.keys(weights) as readonly Field[];

/** The texts of each field. A term stands in one of them as a whole. */
function textsOf({ tags, note, target, links }: Annotation): Readonly<Record<Field, readonly string[]>> {
  return {
    tags,
    note: [note],
    quote: [target.quote.exact],
    links: links.flatMap((link) => [link.text, link.planTitle, String(link.year)]),
    page: [target.page.title, target.page.site],
  };
}

interface Folded {
  /** All texts, field by field, each ended by a line end, which no folded text contains. */
  readonly text: string;
  /** Where each field ends. */
  readonly ends: readonly number[];
}

/** An annotation that was changed is another object, so what is known of one holds for ever. */
const known = new WeakMap<Annotation, Folded>();

function folded(annotation: Annotation): Folded {
  let found = known.get(annotation);
  if (!found) {
    const texts = textsOf(annotation);
    const ends: number[] = [];
    const parts: string[] = [];
    let length = 0;
    for (const field of fields) {
      for (const text of texts[field]) {
        const part = foldForSearch(text);
        parts.push(part, '\n');
        length += part.length + 1;
      }
      ends.push(length);
    }
    // Joined, the text is one flat string: one put together by `+` is flattened only by the first search in it.
    known.set(annotation, (found = { text: parts.join(''), ends }));
  }
  return found;
}

/** Prepares some annotations for searching, so that the first search finds them folded. */
export function foldAhead(annotations: Iterable<Annotation>): void {
  for (const annotation of annotations) folded(annotation);
}

/**
 * The annotations in which all terms stand, wherever they stand: in the quote, the note, a tag, the page's title or
 * site, or a linked task. Every text is looked through: for 20,000 annotations that takes 5 to 30 ms and nothing to
 * build, where an inverted index of Chinese bigrams (MiniSearch 7.2) took 12 s and 220 MB to build and 30 to 250 ms to
 * answer, and would still have to be checked for bigrams that do not stand together.
 * @param terms of `queryTerms`
 * @returns those found, with how well they fit (more is better), in the order they were given
 */
export function searchAnnotations(
  annotations: readonly Annotation[],
  terms: readonly string[],
): ReadonlyMap<Annotation, number> {
  const found = annotations.filter((annotation) => {
    const { text } = folded(annotation);
    return terms.every((term) => text.includes(term));
  });
  const scores = new Map(found.map((annotation) => [annotation, 0]));
  for (const term of terms) {
    for (const annotation of found) {
      scores.set(annotation, scores.get(annotation)! + fitOf(folded(annotation), term));
    }
  }
  return scores;
}

/** Of a term's bigrams, so many are to be found: one word of two or three may be another, or stand elsewhere. */
const nearEnough = 0.6;

/**
 * The annotations that come near a query of which no annotation has all: 行政村宽带上网 finds 行政村的宽带上网率.
 * @param groups of `queryPairs`
 * @returns those found, with how well they fit, in the order they were given
 */
export function searchNear(
  annotations: readonly Annotation[],
  groups: readonly (readonly string[])[],
): ReadonlyMap<Annotation, number> {
  const found = new Map<Annotation, number>();
  for (const annotation of annotations) {
    const one = folded(annotation);
    let fit = 0;
    const isNear = groups.every((pairs) => {
      const there = pairs.filter((pair) => one.text.includes(pair));
      const share = there.length / pairs.length;
      for (const pair of there) fit += share * fitOf(one, pair);
      return share >= nearEnough;
    });
    if (isNear && groups.length > 0) found.set(annotation, fit);
  }
  return found;
}

/**
 * How well one term fits: field by field its weight, growing less with every repetition and with the field's length, as
 * in BM25 (k1 1.2, b 0.75 against a field of 100 characters). Rarity has no say: all terms stand in all that are found.
 */
function fitOf({ text, ends }: Folded, term: string): number {
  let fit = 0;
  let start = 0;
  let at = text.indexOf(term);
  for (let i = 0; i < fields.length; i++) {
    const end = ends[i]!;
    let times = 0;
    while (at >= 0 && at < end) {
      times += 1;
      at = text.indexOf(term, at + term.length);
    }
    if (times) {
      const long = 1.2 * (0.25 + (0.75 * (end - start)) / 100);
      fit += (weights[fields[i]!] * times * 2.2) / (times + long);
    }
    start = end;
  }
  return fit;
}
