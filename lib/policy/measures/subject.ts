import { thingsInTurn } from './in-turn.ts';
import type { Thing } from './measured-thing.ts';
import type { Quantity } from './quantities.ts';

/** How many numbers follow each other from `index` on: 分别增长7.5%、11.5%和7.3%. */
export function numbersInTurn(text: string, quantities: readonly Quantity[], index: number): number {
  let last = index;
  while (last + 1 < quantities.length) {
    const between = text.slice(quantities[last]!.end, quantities[last + 1]!.start);
    if (between.length > 4 || !/^(?:以上|以下|以内|左右)?[、和与及]+$/.test(between)) break;
    last += 1;
  }
  return last - index + 1;
}

/** What a sentence speaks of: numbers that name nothing themselves belong to what was named before. */
export class Subject {
  /** What the numbers now read belong to, in turn. */
  private names: readonly string[] = [];
  private turn = 0;
  private until = 0;
  /** All that was named in the sentence. */
  private readonly all: string[] = [];

  name(text: string, { text: name, end }: Thing, turns: number): void {
    // 民生支出增长7.8%,占一般公共预算支出比重81.6%
    const whole = name.startsWith('占') ? (this.all.at(-1) ?? '') + name : name;
    this.names = turns > 1 ? thingsInTurn(text, end, name, turns) : [whole];
    this.all.push(...this.names);
    this.turn = -1;
    this.until = end;
  }

  /** 生产钾肥749万吨、碳酸锂13.5万吨,分别增长4.8%、22.3%: the last `count` things named have their turn. */
  again(count: number): void {
    this.names = this.names.length >= count ? this.names : this.all.slice(-count);
    this.turn = -1;
  }

  /** The thing that a number belongs to: the next one within an enumeration, the first after a comma. */
  at(text: string, { start, end }: Quantity): string {
    const anew = text.slice(this.until, start).includes(',');
    this.turn = anew ? 0 : this.turn + 1;
    this.until = end;
    return this.names[this.turn] ?? this.names.at(-1) ?? '';
  }
}
