import { directiveStart, genericPairs, tellingLetters } from '../policy/generic-words.ts';
import { termsIn } from '../policy/lexicon/find-terms.ts';
import { commonStretches } from './common-stretches.ts';
import { mostGiven } from './most-given.ts';
import { coverage, isQuoted, type NamedText } from './named-text.ts';
import type { PhraseUse } from './phrase-use.ts';
import { phrasesOf } from './phrases.ts';
import { byText } from './task-order.ts';

/** What tasks could be called by. */
export interface Candidate {
  readonly name: string;
  /** A thing of the lexicon: it is a term for certain. */
  readonly term: boolean;
  readonly worth: number;
  /** Its part of the tasks that say it in their plans. */
  readonly own: number;
  /** How many of the tasks have it. */
  readonly having: number;
}

/** Part of the tasks that have a phrase, at least. */
const leastPart = 0.3;
/** How much more a name of the lexicon counts. */
const known = 1.1;
/** What the plans say elsewhere as well (信息化 in plans for 信息化建设) tells little of one thread. */
const ownPower = 0.25;
/** A phrase twice as long is not twice as telling. */
const lengthPower = 0.6;
/** What stands in quotes is meant as a name: “五统一”. */
const quoted = 1.4;
/** What the last words lose. */
const later = 0.3;
/** 利用信息化手段: what is used is not what it is about. */
const means = /(?:利用|运用|应用|依托|通过|借助|按照|根据|围绕|结合|以)$/u;
const asMeans = 0.7;
/** 增长12: the number goes on. */
const ofNumber = /\p{Script=Han}\d+$/u;
/** Units of clauses that are looked at whole. */
const [fewest, clauseLongest] = [4, 10];
/** So many are compared with what the plans say elsewhere: what is worth less without that is hardly worth more with it. */
const looked = 30;

/**
 * Phrases that tasks share and, in their most usual writing, things of the lexicon that they name, those first that say
 * much of many of the tasks, early in them, and little of the rest of their plans.
 * @param longest units of the longest name
 * @param use how usual phrases are in the plans of the tasks
 */
export function candidatesOf(texts: readonly NamedText[], longest: number, use: PhraseUse): Candidate[] {
  const plans = new Set(texts.map(({ task }) => task.plan ?? ''));
  const found = new Map<string, Candidate>();
  const add = (name: string, part: number, having: readonly NamedText[], term: boolean) => {
    const telling = tellingLetters(name);
    if (telling < 2 || name.length > longest || ofNumber.test(name)) return;
    const more = term ? known : isQuoted(name, having) ? quoted : 1;
    const worth = part * telling ** lengthPower * placeOf(name, having) * more;
    found.set(name, { name, term, worth, own: 1, having: having.length });
  };
  for (const { name, part, using } of familiesOf(texts)) add(name, part, using, true);
  for (const phrase of phrasesIn(texts)) {
    if (found.has(phrase)) continue;
    const having = texts.filter(({ folded }) => folded.text.includes(phrase));
    add(phrase, coverage(having, texts), having, false);
  }
  return [...found.values()]
    .sort(byWorth)
    .slice(0, looked)
    .map((each) => {
      const own = each.having / Math.max(each.having, use.count(each.name, plans));
      return { ...each, own, worth: each.worth * own ** ownPower };
    })
    .sort(byWorth);
}

const byWorth = (a: Candidate, b: Candidate): number => b.worth - a.worth || byText(a.name, b.name);

/** How near to the start of the tasks it stands, where they say what they are about, and whether as more than a means. */
function placeOf(name: string, having: readonly NamedText[]): number {
  let sum = 0;
  for (const { folded } of having) {
    const at = folded.text.indexOf(name);
    const before = folded.text.slice(Math.max(0, at - 4), at);
    sum += (1 - later * (at / folded.text.length)) * (means.test(before) ? asMeans : 1);
  }
  return having.length ? sum / having.length : 1;
}

/** Things of the lexicon by the name that they mostly have here, and how far they cover the tasks. */
function* familiesOf(
  texts: readonly NamedText[],
): Generator<{ name: string; part: number; using: readonly NamedText[] }> {
  const found = texts.flatMap((text) =>
    termsIn(text.folded.text).map(({ family, name }) => ({ text, family, name })),
  );
  for (const terms of Map.groupBy(found, ({ family }) => family).values()) {
    const naming = [...new Set(terms.map(({ text }) => text))];
    if (naming.length < 2) continue;
    const usual = mostGiven(
      terms.map(({ name: { text } }) => text.slice(directiveStart(text))),
      'shortest',
    );
    // A thing of many names is what they are about, but under this name only as far as it is used.
    const using = naming.filter(({ folded }) => folded.text.includes(usual));
    yield { name: usual, part: (coverage(naming, texts) + coverage(using, texts)) / 2, using };
  }
}

function phrasesIn(texts: readonly NamedText[]): Set<string> {
  const least = Math.max(2, Math.ceil(texts.length * leastPart));
  const folded = texts.map((text) => text.folded);
  const shared = commonStretches(folded, least).flatMap((stretch) => phrasesOf(whole(stretch, texts)));
  const undivided = texts
    .flatMap((text) => [...text.undivided])
    .filter((phrase) => phrase.length >= fewest && phrase.length <= clauseLongest)
    .filter((phrase) => folded.filter(({ text }) => text.includes(phrase)).length >= least);
  return new Set([...shared, ...undivided]);
}

/** The stretch without halves of the words that nearly every task has: 进信息 out of 促进信息 and 推进信息. */
function whole(stretch: string, texts: readonly NamedText[]): string {
  const splitsWord = (at: number) =>
    texts.some(({ folded: { text, stops } }) => {
      for (let i = text.indexOf(stretch); i >= 0; i = text.indexOf(stretch, i + 1)) {
        const edge = i + at;
        if (at === 0 && belongsBefore(text, stops, edge)) return true;
        // At the start of the text there is no pair, at its end none either.
        if (!stops[edge] && genericPairs.has(text.slice(Math.max(0, edge - 1), edge + 1))) return true;
      }
      return false;
    });
  const [first, last] = [Number(splitsWord(0)), Number(splitsWord(stretch.length))];
  const left = stretch.slice(first, stretch.length - last);
  return (first || last) && left.length > 1 ? whole(left, texts) : left;
}

/**
 * 市、区、镇、村四级: the last of an enumeration belongs to those before it; 第三届运动会: a counter to its number. What
 * counts the tasks, (七), has nothing after it that belongs to it.
 */
const belongsBefore = (text: string, stops: Uint8Array, at: number): boolean =>
  stops[at]
    ? Boolean(stops[at - 1]) || (at === 1 && !/[\d一二三四五六七八九十]/u.test(text[0]!))
    : /[\d第二三四五六七八九十百千万亿几多余]/u.test(text[at - 1] ?? '');
