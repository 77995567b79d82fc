import { comparableText } from '../policy/comparable.ts';

/** How usual a phrase is: in how many tasks of some plans it stands. */
export interface PhraseUse {
  /**
   * @param phrase comparable text, two units or more
   * @param plans ids
   */
  count(phrase: string, plans: ReadonlySet<string>): number;
}

/** Tasks, looked up by the phrases that they have: by the rarest pair of a phrase's units, then word for word. */
export class SaidInTasks implements PhraseUse {
  readonly #tasks: { readonly plan: string; readonly text: string }[] = [];
  /** By pair, the numbers of the tasks that have it, ascending. */
  readonly #having = new Map<string, number[]>();

  constructor(tasks: Iterable<{ readonly plan: string; readonly text: string }>) {
    for (const { plan, text: raw } of tasks) {
      const text = comparableText(raw);
      const number = this.#tasks.push({ plan, text }) - 1;
      for (let i = 1; i < text.length; i += 1) {
        const pair = text.slice(i - 1, i + 1);
        const having = this.#having.get(pair);
        if (!having) this.#having.set(pair, [number]);
        else if (having.at(-1) !== number) having.push(number);
      }
    }
  }

  count(phrase: string, plans: ReadonlySet<string>): number {
    let rarest: readonly number[] | undefined;
    for (let i = 1; i < phrase.length; i += 1) {
      const having = this.#having.get(phrase.slice(i - 1, i + 1));
      if (!having) return 0;
      if (!rarest || having.length < rarest.length) rarest = having;
    }
    let count = 0;
    for (const number of rarest ?? []) {
      const { plan, text } = this.#tasks[number]!;
      if (plans.has(plan) && text.includes(phrase)) count += 1;
    }
    return count;
  }
}
