import type { Comparable } from '../policy/comparable.ts';
import type { SharedTerm } from '../policy/match.ts';
import type { Span } from '../policy/span.ts';
import { bigramAt } from './lexical-index.ts';

/** A stretch of folded text that stands in both texts: its text and where it starts in each. */
interface Stretch {
  readonly text: string;
  readonly inPassage: number[];
  readonly inTask: number[];
}

/**
 * The words both texts share, with the part of the lexical score that each made, greatest first.
 *
 * @param idf weight of a bigram, as the lexical index has it
 */
export function sharedTerms(
  passage: Comparable,
  task: Comparable,
  idf: (bigram: number) => number,
): SharedTerm[] {
  const parts = bigramParts(passage.text, task.text, idf);
  const weigh = (text: string) => bigramsOf(text).reduce((sum, bigram) => sum + (parts.get(bigram) ?? 0), 0);
  const stretches = maximalStretches(passage, task)
    .map((stretch) => ({ stretch, weight: weigh(stretch.text) }))
    .sort((a, b) => b.weight - a.weight || b.stretch.text.length - a.stretch.text.length);

  const terms: SharedTerm[] = [];
  const takenInPassage = new Uint8Array(passage.text.length);
  const takenInTask = new Uint8Array(task.text.length);
  for (const { stretch } of stretches) {
    const { length } = stretch.text;
    const inPassage = stretch.inPassage.filter((at) => !takenInPassage.subarray(at, at + length).includes(1));
    const inTask = stretch.inTask.filter((at) => !takenInTask.subarray(at, at + length).includes(1));
    if (!inPassage.length || !inTask.length) continue;
    for (const at of inPassage) takenInPassage.fill(1, at, at + length);
    for (const at of inTask) takenInTask.fill(1, at, at + length);
    const weight = weigh(stretch.text);
    for (const bigram of bigramsOf(stretch.text)) parts.delete(bigram);
    const spans = inPassage.map((at) => rawSpan(passage, at, length));
    terms.push({
      text: stretch.text,
      inPassage: spans,
      inTask: inTask.map((at) => rawSpan(task, at, length)),
      weight,
    });
  }
  return terms.sort((a, b) => b.weight - a.weight);
}

const rawSpan = (folded: Comparable, at: number, length: number): Span => ({
  start: folded.starts[at]!,
  end: folded.ends[at + length - 1]!,
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
  const found = new Map<string, Stretch>();
  const { length: rows } = passage.text;
  const { length: columns } = task.text;
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
