import { type Comparable, comparable } from '../policy/comparable.ts';
import { type Programme, programmesOf } from '../policy/programmes/programmes.ts';
import { mostGiven } from './most-given.ts';
import { byText } from './task-order.ts';
import type { ThreadTask } from './thread-task.ts';

/** A task as its thread's name is looked for in it. */
export interface NamedText {
  readonly task: ThreadTask;
  readonly folded: Comparable;
  /** Named undertakings; documents and service numbers do not name a thread. */
  readonly programmes: readonly Programme[];
}

/** The shortest first, so that nothing depends on the order that the tasks came in. */
export function namedTexts(tasks: readonly ThreadTask[]): NamedText[] {
  return tasks
    .map((task) => ({
      task,
      folded: comparable(task.text),
      programmes: programmesOf(task.text).filter(({ kind }) => kind === 'named'),
    }))
    .sort((a, b) => a.folded.text.length - b.folded.text.length || byText(a.task.key, b.task.key));
}

/** How far a thing is what the tasks are about: the mean of its share of the tasks and its share of their plans. */
export function coverage(naming: readonly NamedText[], texts: readonly NamedText[]): number {
  return (naming.length / texts.length + plansOf(naming) / plansOf(texts)) / 2;
}

const plansOf = (texts: readonly NamedText[]): number => new Set(texts.map(({ task }) => task.plan)).size;

export const quotes = '“”‘’"\'「」『』《》〈〉';
const quoteOrSpace = new RegExp(`[${quotes}\\s]`, 'gu');
const brokenUp = /[，。；：！？,;:.!?\n]/;

/** A stretch of comparable text in the characters in which the tasks mostly have it, without quotation marks. */
export function asWritten(stretch: string, texts: readonly NamedText[]): string {
  const writings = texts.flatMap(({ task, folded: { text, starts, ends } }) => {
    const at = text.indexOf(stretch);
    return at < 0 ? [] : [task.text.slice(starts[at], ends[at + stretch.length - 1])];
  });
  const whole = writings.filter((writing) => !brokenUp.test(writing));
  return whole.length ? mostGiven(whole).replace(quoteOrSpace, '') : stretch;
}
