import { comparableText } from '../policy/comparable.ts';
import { genericPairs, tellingLetters } from '../policy/generic-words.ts';
import { termsIn } from '../policy/lexicon/find-terms.ts';
import { commonStretches } from './common-stretches.ts';
import { mostGiven } from './most-given.ts';
import { finished } from './name-edges.ts';
import { asWritten, coverage, type NamedText, quotes } from './named-text.ts';
import { clausesOf, phrasesOf } from './phrases.ts';
import { isBackdrop } from './phrases-of-backdrop.ts';
import { byText } from './task-order.ts';

/** Part of the tasks that have a phrase, at least. */
const leastPart = 0.3;
/** How much more a name of the lexicon counts: it is a term for certain. */
const known = 1.1;
/** What the plans are about as a whole (信息化 in plans for 信息化建设) tells little of one thread. */
const titled = 0.5;
/** What every task may say of its circumstances (统一思想, 经济社会发展) is what few are about. */
const circumstance = 0.6;
/** What stands in quotes is meant as a name: “五统一”. */
const quoted = 1.4;
/** A phrase twice as long is not twice as telling. */
const lengthPower = 0.6;
/** A name with no more letters of its own (补偿机制) needs words around it as well. */
const leastTelling = 2;
/** A word of two characters (思想, 成果) is no name, unless it is a term or stands in quotes. */
const tooShort = 2;
/** 增长12: the number goes on. */
const ofNumber = /\p{Script=Han}\d+$/u;
/** Units that a name which is too short is widened to. */
const [fromWidth, toWidth] = [4, 10];

/**
 * The name that says most of most of the tasks: a phrase that they share or, in its most usual writing, a thing of the
 * lexicon that they name.
 * @param longest units of the longest name
 * @returns null when they share nothing that says something
 */
export function sharedPhrase(texts: readonly NamedText[], longest: number): string | null {
  const titles = [...new Set(texts.map(({ task }) => comparableText(task.title)))];
  const worth = (name: string, part: number) => {
    const inTitles = titles.filter((title) => title.includes(name)).length >= titles.length / 2;
    const bland = inTitles ? titled : isBackdrop(name) ? circumstance : 1;
    return part * tellingLetters(name) ** lengthPower * bland;
  };
  const candidates = new Map<string, number>();
  const terms = new Map(familiesOf(texts));
  for (const [name, part] of terms) candidates.set(name, worth(name, part) * known);
  for (const phrase of phrasesIn(texts)) {
    if (candidates.has(phrase)) continue;
    const having = texts.filter(({ folded }) => folded.text.includes(phrase));
    const part = coverage(having, texts);
    candidates.set(phrase, worth(phrase, part) * (isQuoted(phrase, having) ? quoted : 1));
  }
  const best = [...candidates]
    .filter(([name]) => tellingLetters(name) > 1 && name.length <= longest && !ofNumber.test(name))
    .sort(([a, x], [b, y]) => y - x || byText(a, b))
    .map(([name]) => name);
  for (const name of best) {
    const complete = terms.has(name) ? name : finished(name, texts, longest);
    const wide = complete && widened(withoutPlace(complete, texts), texts);
    if (wide && (terms.has(name) || wide.length > tooShort || isQuoted(wide, texts)))
      return asWritten(wide, texts);
  }
  return best.length ? asWritten(best[0]!, texts) : null;
}

/** Whether half of the tasks, which all have it, have a phrase in quotes. */
function isQuoted(phrase: string, having: readonly NamedText[]): boolean {
  const quoting = having.filter(({ task, folded: { text, starts, ends } }) => {
    const at = text.indexOf(phrase);
    const [before, after] = [task.text[starts[at]! - 1], task.text[ends[at + phrase.length - 1]!]];
    return quotes.includes(before ?? ' ') && quotes.includes(after ?? ' ');
  });
  return quoting.length * 2 >= having.length;
}

/** Things of the lexicon by the name that they mostly have here, and how far they cover the tasks. */
function* familiesOf(texts: readonly NamedText[]): Generator<[string, number]> {
  const found = texts.flatMap((text) =>
    termsIn(text.folded.text).map(({ family, name }) => ({ text, family, name })),
  );
  for (const terms of Map.groupBy(found, ({ family }) => family).values()) {
    const naming = [...new Set(terms.map(({ text }) => text))];
    if (naming.length < 2) continue;
    const usual = mostGiven(
      terms.map(({ name }) => name.text),
      'shortest',
    );
    // A thing of many names is what they are about, but under this name only as far as it is used.
    const using = naming.filter(({ folded }) => folded.text.includes(usual));
    yield [usual, (coverage(naming, texts) + coverage(using, texts)) / 2];
  }
}

function phrasesIn(texts: readonly NamedText[]): Set<string> {
  const least = Math.max(2, Math.ceil(texts.length * leastPart));
  const folded = texts.map((text) => text.folded);
  return new Set(commonStretches(folded, least).flatMap((stretch) => phrasesOf(whole(stretch, texts))));
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

/** 乌海市地理信息系统: whose it is, the thread's place says. */
function withoutPlace(name: string, texts: readonly NamedText[]): string {
  for (const { task } of texts) {
    const place = comparableText(task.place);
    for (const prefix of [place, place.replace(/[省市州盟县区旗]$/u, '')])
      if (prefix.length > 1 && name.startsWith(prefix) && name.length >= prefix.length + fromWidth)
        return name.slice(prefix.length);
  }
  return name;
}

/** A short name with the words around it that it has in a task, no more than it needs: 法院 in 法院智能化. */
function widened(name: string, texts: readonly NamedText[]): string {
  const having = texts.filter(({ folded }) => folded.text.includes(name));
  const enough = name.length >= fromWidth && tellingLetters(name) > leastTelling;
  if (enough || isQuoted(name, having)) return name;
  const wider = having
    .flatMap(({ folded }) => clausesOf(folded).flatMap(phrasesOf))
    .filter(
      (phrase) =>
        phrase.includes(name) && phrase !== name && phrase.length >= fromWidth && phrase.length <= toWidth,
    );
  return wider.length ? mostGiven(wider, 'shortest') : name;
}
