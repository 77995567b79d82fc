import { type Comparable, comparable } from '../policy/comparable.ts';
import { type Programme, programmesOf } from '../policy/programmes/programmes.ts';
import { mostGiven } from './most-given.ts';
import { clausesOf, phrasesOf, undividedOf } from './phrases.ts';
import { byText } from './task-order.ts';
import type { ThreadTask } from './thread-task.ts';

/** A task as its thread's name is looked for in it. */
export interface NamedText {
  readonly task: ThreadTask;
  readonly folded: Comparable;
  /** Its clauses without the directives before them: 信息化推进机制, whatever directs in 推进信息化机制. */
  readonly undivided: ReadonlySet<string>;
  /** What stands between the borders of phrases. */
  readonly phrases: readonly string[];
  /** Named undertakings; documents and service numbers do not name a thread. */
  readonly programmes: readonly Programme[];
}

/** The shortest first, so that nothing depends on the order that the tasks came in. */
export function namedTexts(tasks: readonly ThreadTask[]): NamedText[] {
  return tasks
    .map((task) => {
      const folded = comparable(task.text);
      const programmes = programmesOf(task.text).filter(({ kind }) => kind === 'named');
      const clauses = clausesOf(folded);
      const [undivided, phrases] = [new Set(clauses.map(undividedOf)), clauses.flatMap(phrasesOf)];
      return { task, folded, undivided, phrases, programmes };
    })
    .sort((a, b) => a.folded.text.length - b.folded.text.length || byText(a.task.key, b.task.key));
}

/** How far a thing is what the tasks are about: the mean of its share of the tasks and its share of their plans. */
export function coverage(naming: readonly NamedText[], texts: readonly NamedText[]): number {
  return (naming.length / texts.length + plansOf(naming) / plansOf(texts)) / 2;
}

const plansOf = (texts: readonly NamedText[]): number => new Set(texts.map(({ task }) => task.plan)).size;

const quotes = '“”‘’"\'「」『』《》〈〉';
const quoteOrSpace = new RegExp(`[${quotes}\\s]`, 'gu');
const brokenUp = /[，。；：！？,;:.!?\n]/;

/** A stretch of a text's comparable form as it stands in the text, without quotation marks. */
export function asWrittenIn(stretch: string, raw: string, { text, starts, ends }: Comparable): string {
  const at = text.indexOf(stretch);
  return raw.slice(starts[at], ends[at + stretch.length - 1]).replace(quoteOrSpace, '');
}

/** A stretch of comparable text in the characters in which the tasks mostly have it, without quotation marks. */
export function asWritten(stretch: string, texts: readonly NamedText[]): string {
  const writings = texts.flatMap(({ task, folded: { text, starts, ends } }) => {
    const at = text.indexOf(stretch);
    return at < 0 ? [] : [task.text.slice(starts[at], ends[at + stretch.length - 1])];
  });
  const whole = writings.filter((writing) => !brokenUp.test(writing));
  return whole.length ? mostGiven(whole).replace(quoteOrSpace, '') : stretch;
}

/** Whether half of the tasks, which all have it, have a phrase in quotes. */
export function isQuoted(phrase: string, having: readonly NamedText[]): boolean {
  const quoting = having.filter(({ task, folded: { text, starts, ends } }) => {
    const at = text.indexOf(phrase);
    const [before, after] = [task.text[starts[at]! - 1], task.text[ends[at + phrase.length - 1]!]];
    return quotes.includes(before ?? ' ') && quotes.includes(after ?? ' ');
  });
  return quoting.length * 2 >= having.length;
}
