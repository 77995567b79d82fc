/** A link between two tasks by their numbers. */
export type NumberedLink = readonly [i: number, j: number, value: number];

/** Links are kept as whole parts of this, so that their sums are exact, and the same in whatever order they are taken. */
const part = 2 ** -32;

/** The links of tasks, and the groups the tasks are in: what stands between two groups is counted from these. */
export class TaskLinks {
  /** Number of the plan of each task. */
  readonly plans: Int32Array;
  readonly #planCount: number;
  /** Name of the group that each task is in. */
  readonly #homes: Int32Array;
  /** Where the links of each task start; the last is where all end. */
  readonly #starts: Uint32Array;
  readonly #others: Int32Array;
  readonly #values: Float64Array;

  /** Of each group that the last counted one has links with: when it was counted, and its first pair of plans. */
  readonly #counted: Uint32Array;
  readonly #first: Int32Array;
  readonly #sums: Float64Array;
  readonly #pairs: Int32Array;
  #now = 0;
  /** The pairs of plans, in chains: the next of the same group, or -1; and the firmest link. */
  readonly #next: number[] = [];
  readonly #pair: number[] = [];
  readonly #firmest: number[] = [];

  /**
   * @param plans of each task
   * @param links one for a pair of tasks, at most
   */
  constructor(plans: readonly string[], links: readonly NumberedLink[]) {
    const numbers = new Map([...new Set(plans)].map((plan, i) => [plan, i]));
    const count = plans.length;
    this.plans = Int32Array.from(plans, (plan) => numbers.get(plan)!);
    this.#planCount = numbers.size;
    this.#homes = Int32Array.from(plans, (_, i) => i);
    this.#counted = new Uint32Array(count);
    this.#first = new Int32Array(count);
    this.#sums = new Float64Array(count);
    this.#pairs = new Int32Array(count);
    const kept = links.filter(([i, j]) => this.plans[i] !== this.plans[j]);
    this.#starts = new Uint32Array(count + 1);
    for (const [i, j] of kept) {
      this.#starts[i + 1]! += 1;
      this.#starts[j + 1]! += 1;
    }
    for (let i = 0; i < count; i += 1) this.#starts[i + 1]! += this.#starts[i]!;
    this.#others = new Int32Array(2 * kept.length);
    this.#values = new Float64Array(2 * kept.length);
    const filled = this.#starts.slice();
    for (const [i, j, value] of kept) {
      for (const [own, other] of [
        [i, j],
        [j, i],
      ] as const) {
        const at = filled[own]!++;
        this.#others[at] = other;
        this.#values[at] = Math.round(value / part) * part;
      }
    }
  }

  /** These tasks are in a group of this name from now on. */
  move(tasks: readonly number[], group: number): void {
    for (const task of tasks) this.#homes[task] = group;
  }

  /**
   * Counts what stands between a group and all others. `sumWith` and `pairsWith` tell it, until the next is counted.
   * @returns the names of the groups that it has links with
   */
  count(group: number, tasks: readonly number[]): number[] {
    this.#now += 1;
    const found: number[] = [];
    let used = 0;
    for (const task of tasks) {
      const plan = this.plans[task]!;
      const end = this.#starts[task + 1]!;
      for (let at = this.#starts[task]!; at < end; at += 1) {
        const other = this.#others[at]!;
        const home = this.#homes[other]!;
        if (home === group) continue;
        if (this.#counted[home] !== this.#now) {
          this.#counted[home] = this.#now;
          this.#first[home] = -1;
          this.#sums[home] = 0;
          this.#pairs[home] = 0;
          found.push(home);
        }
        const value = this.#values[at]!;
        const pair = this.#pairOf(plan, this.plans[other]!);
        let entry = this.#first[home]!;
        while (entry >= 0 && this.#pair[entry] !== pair) entry = this.#next[entry]!;
        if (entry < 0) {
          this.#pair[used] = pair;
          this.#firmest[used] = value;
          this.#next[used] = this.#first[home]!;
          this.#first[home] = used;
          this.#sums[home]! += value;
          this.#pairs[home]! += 1;
          used += 1;
        } else if (value > this.#firmest[entry]!) {
          this.#sums[home]! += value - this.#firmest[entry]!;
          this.#firmest[entry] = value;
        }
      }
    }
    return found;
  }

  /** The sum, over the pairs of plans that have a link, of the firmest. */
  sumWith(group: number): number {
    return this.#sums[group]!;
  }

  /** How many pairs of plans have a link. */
  pairsWith(group: number): number {
    return this.#pairs[group]!;
  }

  #pairOf(p: number, q: number): number {
    return p < q ? p * this.#planCount + q : q * this.#planCount + p;
  }
}
