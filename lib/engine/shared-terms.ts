import type { Comparable } from '../policy/comparable.ts';
import { saysSomething } from '../policy/generic-words.ts';
import type { SharedTerm } from '../policy/match.ts';
import type { Span } from '../policy/span.ts';
import type { LexicalIndex } from './lexical-index.ts';
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

/** A term that made less of the lexical score than this is not worth a mark. */
const leastPart = 0.04;

/**
 * The words both texts share, with the part of the lexical score that each made, greatest first. What every task says
 * (加快推进, 建设) is left out, so the parts may add up to less than 1.
 */
export function sharedTerms(
  passage: Comparable,
  task: Comparable,
  index: Pick<LexicalIndex, 'idf' | 'association'>,
): SharedTerm[] {
  const parts = bigramParts(passage.text, task.text, (bigram) => index.idf(bigram));
  const weigh = (text: string) => bigramsOf(text).reduce((sum, bigram) => sum + (parts.get(bigram) ?? 0), 0);
  const stretches = wholeWords(maximalStretches(passage, task), passage, task, index)
    .map((stretch) => ({ stretch, weight: weigh(stretch.text) }))
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
    const weight = weigh(stretch.text);
    if (weight < leastPart) continue;
    for (const at of inPassage) takenInPassage.fill(1, at, at + length);
    for (const at of inTask) takenInTask.fill(1, at, at + length);
    // A bigram is counted for the first term that has it.
    for (const bigram of bigramsOf(stretch.text)) parts.set(bigram, 0);
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

/** For every shared bigram its part of the dot product of the two TF-IDF vectors; the parts add up to 1. */
function bigramParts(passage: string, task: string, idf: (bigram: number) => number): Map<number, number> {
  const inTask = counts(task);
  const parts = new Map<number, number>();
  let sum = 0;
  for (const [bigram, count] of counts(passage)) {
    const other = inTask.get(bigram);
    if (other === undefined) continue;
    const part = (1 + Math.log(count)) * (1 + Math.log(other)) * idf(bigram) ** 2;
    parts.set(bigram, part);
    sum += part;
  }
  for (const [bigram, part] of parts) parts.set(bigram, part / sum);
  return parts;
}

function counts(text: string): Map<number, number> {
  const counted = new Map<number, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const bigram = bigramAt(text, i);
    counted.set(bigram, (counted.get(bigram) ?? 0) + 1);
  }
  return counted;
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
