import { type Folded, fold } from '../fold.ts';
import type { Span } from '../span.ts';
import { DeadlineFinder } from './deadlines.ts';
import type { Measure } from './measure.ts';
import { type Thing, thingAfter, thingBefore } from './measured-thing.ts';
import { isName, namesOf } from './names.ts';
import { tidy } from './numerals.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import { type Said, saidOf } from './said.ts';
import { numbersInTurn, Subject } from './subject.ts';
import { senseOf, wordingBefore } from './wording.ts';

/** How far back of a number is read for what leads to it and what it is said of. */
const farthest = 60;
/** What stands between the members of a list that one verb leads. */
const listed = /^[、和与及][^,。;:!?]*$/;
/** The full stop between characters ends the sentences of damaged texts. */
const sentenceEnd = /[。!?;\n\u3000]|(?<=[\u4e00-\u9fff'"”)])\.(?!\d)/g;

/**
 * The measures a text states, in order: what is counted or measured, how much, which way it goes and until when.
 * Names, dates, ranks, document numbers and service numbers are none (docs/measures.md). Never throws; linear in the
 * text's length.
 * @param year the year of the plan the text stands in, by which 年内 and the like are resolved; null when not known
 */
export function measuresOf(raw: string, year: number | null = null): Measure[] {
  const folded = fold(raw);
  const { text } = folded;
  const quantities = quantitiesOf(text);
  if (!quantities.length) return [];
  const names = namesOf(text);
  const deadlines = new DeadlineFinder(text, year);
  const sentences = sentencesOf(text);
  const measures: Measure[] = [];
  let name = 0;
  let previous = 0;
  let sentence = -1;
  let subject = new Subject();
  let said: Said | null = null;
  for (const [index, quantity] of quantities.entries()) {
    while (name < names.length && names[name]!.end <= quantity.start) name += 1;
    const of = sentences.indexAt(quantity.start);
    if (of !== sentence) subject = new Subject();
    sentence = of;
    const from = Math.max(previous, sentences.start(of), quantity.start - farthest);
    if (name < names.length && names[name]!.start <= quantity.start) continue;
    const wording = wordingBefore(text, from, quantity.start, quantity.unit);
    if (isName(text, quantity, wording)) continue;

    const { sense, end } = senseOf(text, quantity.start, quantity.end, quantity.more);
    const thing = measuredThing(text, from, wording.start, quantity, end);
    const turns = wording.inTurn ? numbersInTurn(text, quantities, index) : 1;
    if (thing) subject.name(text, thing, thing.end <= quantity.start ? turns : 1);
    else if (wording.inTurn) subject.again(turns);
    const named = subject.at(text, quantity);
    const start = Math.min(thing?.start ?? wording.start, wording.start);
    const close = Math.max(thing?.end ?? end, end);
    said = saidOf(wording, thing, quantity, listed.test(text.slice(previous, start)) ? said : null);
    previous = close;
    const { value, range, unit, base, factor } = quantity;
    const deadline = deadlines.for(quantity, sentences.start(of));
    measures.push({
      ...rawSpan(raw, folded, start, close),
      value,
      range,
      unit,
      number: value === null ? null : tidy(value * factor),
      numbers: range && [tidy(range[0] * factor), tidy(range[1] * factor)],
      base,
      of: named,
      sense,
      verb: said.verb,
      direction: said.direction,
      change: said.change,
      deadline: deadline && { ...rawSpan(raw, folded, deadline.start, deadline.end), until: deadline.until },
    });
  }
  return measures;
}

/** A span of the folded text in the raw one, with the words as written. */
function rawSpan(raw: string, { at }: Folded, start: number, end: number): Span & { readonly text: string } {
  const from = at(start);
  const to = end > start ? at(end - 1) + 1 : from;
  return { start: from, end: to, text: raw.slice(from, to) };
}

/** Amounts name their thing before the number; counters after it, unless the clause ends there. */
function measuredThing(
  text: string,
  from: number,
  to: number,
  { end, kind }: Quantity,
  close: number,
): Thing | null {
  const before = thingBefore(text, from, to);
  if (close > end || (before && kind !== 'counter')) return before ?? thingAfter(text, close, kind);
  const after = thingAfter(text, end, kind);
  return after ?? before;
}

interface Sentences {
  indexAt(position: number): number;
  start(index: number): number;
}

/** Sentences of the text; positions are asked for in ascending order. */
function sentencesOf(text: string): Sentences {
  const starts = [0, ...Array.from(text.matchAll(sentenceEnd), ({ index }) => index + 1)];
  let current = 0;
  return {
    indexAt(position) {
      while (current + 1 < starts.length && starts[current + 1]! <= position) current += 1;
      return current;
    },
    start: (index) => starts[index]!,
  };
}
