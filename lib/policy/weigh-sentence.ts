import { background } from './background.ts';
import { bound, goal, intention, meansOfDone, obligation, provision, quantity, result } from './cues.ts';
import { bare } from './fold.ts';
import { beginsWithMeasure, hasMeasure } from './measure-verbs.ts';
import { itemStart, numberingOf } from './numbering.ts';
import { administrativeWords } from './register.ts';

/** What speaks in a sentence for each kind of policy text, and what speaks against it being any. */
export interface Evidence {
  readonly task: number;
  readonly requirement: number;
  readonly provision: number;
  readonly target: number;
  readonly result: number;
  readonly background: number;
  /** Words of public administration. */
  readonly register: number;
  /** Characters without white space. */
  readonly length: number;
}

/** Cues are looked for in this many characters: a longer sentence has shown by then what it is. */
const read = 500;

/** A full stop between Chinese characters, in damaged and half-width texts, ends a clause as a comma does. */
const dotBetween = /(?<=[\u4e00-\u9fff'")])\.(?=[\u4e00-\u9fff'"(])/g;

/** Weighs one folded sentence. Pure; linear in the sentence's length. */
export function weighSentence(sentence: string): Evidence {
  const whole = bare(sentence);
  const words = whole.slice(0, read).replace(dotBetween, ',');
  const core = withoutNumber(words).replace(/^[“"'(]+/, '');
  const clauses = core.split(/[,、:;]/).filter((clause) => clause.length > 1);
  const measures = clauses.filter((clause) => beginsWithMeasure(clause)).length;
  const leads = beginsWithMeasure(core);
  const amount = quantity.test(core);
  // What the opening of a thing means does not take back that it was opened.
  const told = words.split(meansOfDone, 1)[0]!;
  return {
    task:
      (leads ? 2 : 0) +
      (measures > 0 && !leads ? 1 : 0) +
      Math.min(1, measures / Math.max(2, clauses.length)) +
      (itemStart.test(words) && measures > 0 ? 1 : 0) +
      (measures === 0 && hasMeasure(core) ? 0.75 : 0) +
      (intention.test(core) ? 1.5 : 0),
    requirement: obligation.test(core) ? 2 : 0,
    provision: Math.min(3, countOf(everyProvision, core) * 1.25),
    target: goal.test(core) ? (amount ? 2 : 1) : amount && bound.test(core) ? 0.5 : 0,
    result: Math.min(3, countOf(everyResult, core) * 0.75 + (amount ? 0.5 : 0)),
    background: background.reduce((sum, { pattern, weight }) => sum + (pattern.test(told) ? weight : 0), 0),
    register: administrativeWords(whole),
    length: whole.length,
  };
}

function withoutNumber(words: string): string {
  const number = numberingOf(words);
  const rest = number ? words.slice(number.length) : words;
  return rest
    .replace(itemStart, '')
    .replace(/^[,:]|^(?:同时|此外|另外|并且|并|其中|因此|对此|为此|还|也)[,]?/, '')
    .replace(/^(?:还要|也要|要|须|将)(?!求)/, '');
}

const everyProvision = new RegExp(provision.source, 'g');
const everyResult = new RegExp(result.source, 'g');

/** How many different places show the cue, up to three. */
function countOf(every: RegExp, text: string): number {
  every.lastIndex = 0;
  let count = 0;
  while (count < 3 && every.test(text)) count++;
  return count;
}
