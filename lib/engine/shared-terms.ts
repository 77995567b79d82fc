import type { Comparable } from '../policy/comparable.ts';
import { saysSomething } from '../policy/generic-words.ts';
import type { SharedTerm } from '../policy/match.ts';
import type { Span } from '../policy/span.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { leastPart, namesInBoth, type ScoreParts, scoreParts } from './score-parts.ts';
import { looseEnds } from './term-edges.ts';
import { bigramAt } from './terms.ts';

/** A stretch of comparable text that stands in both texts, and where it starts in each. */
interface Stretch {
  readonly text: string;
  readonly inPassage: readonly number[];
  readonly inTask: readonly number[];
}

/** Units of a text that are looked through: far more than a sentence has, and no page can make the worker hang. */
const longest = 2000;

/**
 * The words both texts share, with the part of the lexical score that each made, greatest first; a name of the lexicon
 * in both has the part of its family too. What every task says (加快推进, 建设) is left out, and other names of one thing
 * are no shared words, so the parts may add up to less than 1.
 */
export function sharedTerms(
  passage: Comparable,
  task: Comparable,
  index: Pick<LexicalIndex, 'idf' | 'association'>,
  scored = scoreParts(passage.text, task.text, index),
): SharedTerm[] {
  const parts = new UncountedParts(scored);
  const stretches = wholeWords(maximalStretches(passage, task), passage, task, index)
    .map((stretch) => ({ stretch, weight: parts.of(stretch.text) }))
    .sort((a, b) => b.weight - a.weight || b.stretch.text.length - a.stretch.text.length);

  const terms: SharedTerm[] = [];
  const takenInPassage = new Uint8Array(passage.text.length);
  const takenInTask = new Uint8Array(task.text.length);
  for (const { stretch } of stretches) {
    const { length } = stretch.text;
    // Units that a longer term marks already are not marked twice.
    const inPassage = stretch.inPassage.filter((at) => !takenInPassage.subarray(at, at + length).includes(1));
    const inTask = stretch.inTask.filter((at) => !takenInTask.subarray(at, at + length).includes(1));
    if (!inPassage.length || !inTask.length) continue;
    const weight = parts.of(stretch.text);
    if (weight < leastPart) continue;
    for (const at of inPassage) takenInPassage.fill(1, at, at + length);
    for (const at of inTask) takenInTask.fill(1, at, at + length);
    parts.count(stretch.text);
    terms.push({
      text: stretch.text,
      inPassage: inPassage.map((at) => rawSpan(passage, at, length)),
      inTask: inTask.map((at) => rawSpan(task, at, length)),
      weight,
    });
  }
  return terms.sort((a, b) => b.weight - a.weight);
}

/** The stretches without loose ends; those that say nothing left out, those that became the same joined. */
function wholeWords(
  stretches: readonly Stretch[],
  passage: Comparable,
  task: Comparable,
  index: Pick<LexicalIndex, 'association'>,
): Stretch[] {
  const whole = new Map<string, Stretch>();
  for (const { text, inPassage, inTask } of stretches) {
    const places = [
      ...inPassage.map((at) => ({ in: passage, at })),
      ...inTask.map((at) => ({ in: task, at })),
    ];
    const { left, right } = looseEnds(text, places, (bigram) => index.association(bigram));
    const rest = text.slice(left, text.length - right);
    if (rest.length < 2 || !saysSomething(rest)) continue;
    const same = whole.get(rest);
    whole.set(rest, {
      text: rest,
      inPassage: [...new Set([...(same?.inPassage ?? []), ...inPassage.map((at) => at + left)])],
      inTask: [...new Set([...(same?.inTask ?? []), ...inTask.map((at) => at + left)])],
    });
  }
  return [...whole.values()];
}

const rawSpan = (comparable: Comparable, at: number, length: number): Span => ({
  start: comparable.starts[at]!,
  end: comparable.ends[at + length - 1]!,
});

function bigramsOf(text: string): number[] {
  const bigrams = new Set<number>();
  for (let i = 0; i + 1 < text.length; i += 1) bigrams.add(bigramAt(text, i));
  return [...bigrams];
}

/** The parts of the score that no term has yet: what is in several terms counts for the first. */
class UncountedParts {
  readonly #bigrams: Map<number, number>;
  #families: { readonly names: readonly string[]; readonly part: number }[];

  constructor({ bigrams, families }: ScoreParts) {
    this.#bigrams = new Map(bigrams);
    this.#families = families.map((shared) => ({ names: namesInBoth(shared), part: shared.part }));
  }

  /** What a shared stretch made of the score. */
  of(text: string): number {
    const ofFamilies = this.#families.filter(({ names }) => names.some((name) => text.includes(name)));
    return (
      bigramsOf(text).reduce((sum, bigram) => sum + (this.#bigrams.get(bigram) ?? 0), 0) +
      ofFamilies.reduce((sum, { part }) => sum + part, 0)
    );
  }

  count(text: string): void {
    for (const bigram of bigramsOf(text)) this.#bigrams.delete(bigram);
    this.#families = this.#families.filter(({ names }) => !names.some((name) => text.includes(name)));
  }
}

/**
 * All stretches of two units and more that stand in both texts, run over no stop and cannot be made longer; found by
 * dynamic programming over the ends of common substrings.
 */
function maximalStretches(passage: Comparable, task: Comparable): Stretch[] {
  const found = new Map<string, { text: string; inPassage: number[]; inTask: number[] }>();
  const rows = Math.min(longest, passage.text.length);
  const columns = Math.min(longest, task.text.length);
  let above = new Uint16Array(columns + 1);
  let row = new Uint16Array(columns + 1);
  for (let i = 1; i <= rows; i += 1) {
    for (let j = 1; j <= columns; j += 1) {
      const same = passage.text[i - 1] === task.text[j - 1];
      const goesOn = same && !passage.stops[i - 1] && !task.stops[j - 1];
      row[j] = goesOn ? above[j - 1]! + 1 : Number(same);
      if (row[j]! < 2) continue;
      const ended = i === rows || j === columns || passage.stops[i] || task.stops[j];
      if (!ended && passage.text[i] === task.text[j]) continue;
      const start = i - row[j]!;
      const text = passage.text.slice(start, i);
      const stretch = found.get(text) ?? { text, inPassage: [], inTask: [] };
      found.set(text, stretch);
      if (!stretch.inPassage.includes(start)) stretch.inPassage.push(start);
      if (!stretch.inTask.includes(j - row[j]!)) stretch.inTask.push(j - row[j]!);
    }
    [above, row] = [row, above];
  }
  return [...found.values()];
}
