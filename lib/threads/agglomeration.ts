import TinyQueue from 'tinyqueue';
import type { GroupingSettings } from './group-tasks.ts';

/** What stands between two groups. */
interface Between {
  /** The pairs of their plans that have a link, ascending (see `#pair`). */
  readonly pairs: readonly number[];
  /** The firmest link of each. */
  readonly firmest: readonly number[];
  /** Of `firmest`. */
  readonly sum: number;
  /** How firmly the two belong together. Minus infinity when they may not be one. */
  value: number;
}

const forbidden: Between = { pairs: [], firmest: [], sum: 0, value: Number.NEGATIVE_INFINITY };

interface Group {
  /** Numbers of its tasks; the first is the least and names the group. */
  readonly tasks: number[];
  /** How many of its tasks are of each plan. */
  readonly plans: Map<number, number>;
  /** By the names of the other groups. */
  readonly others: Map<number, Between>;
}

interface Offer {
  /** Who makes it: the first or the second of the two. */
  readonly by: number;
  readonly a: number;
  readonly b: number;
  readonly value: number;
}

const byFirmness = (x: Offer, y: Offer) => y.value - x.value || x.a - y.a || x.b - y.b;

/**
 * Makes groups of tasks as group-tasks.ts says. Each group offers itself to the one it belongs to most firmly; an offer
 * that others' joins have made too high is only looked at again when its turn has come (the generic algorithm of Müllner,
 * "Modern hierarchical, agglomerative clustering algorithms", 2011, arXiv:1109.2378).
 */
export class Agglomeration {
  readonly #settings: GroupingSettings;
  readonly #planCount: number;
  readonly #groups: (Group | undefined)[];
  /** Of each group; never less firm than what there is. */
  readonly #offers: (Offer | undefined)[] = [];
  readonly #queue = new TinyQueue<Offer>([], byFirmness);

  /** @param plans of each task, in the order of the tasks' keys */
  constructor(plans: readonly string[], settings: GroupingSettings) {
    const numbers = new Map([...new Set(plans)].sort().map((plan, i) => [plan, i]));
    this.#settings = settings;
    this.#planCount = numbers.size;
    this.#groups = plans.map((plan, i) => ({
      tasks: [i],
      plans: new Map([[numbers.get(plan)!, 1]]),
      others: new Map(),
    }));
  }

  /** Before any join. */
  link(i: number, j: number, value: number): void {
    const [[p], [q]] = [this.#groups[i]!.plans.keys(), this.#groups[j]!.plans.keys()];
    if (p === q) return;
    this.#set(i, j, { pairs: [this.#pair(p!, q!)], firmest: [value], sum: value, value });
  }

  /** After all links. */
  forbid(i: number, j: number): void {
    this.#set(i, j, forbidden);
  }

  run(): void {
    for (const [i, group] of this.#groups.entries()) if (group) this.#offer(i);
    for (let next = this.#queue.pop(); next; next = this.#queue.pop()) {
      const { by, a, b, value } = next;
      if (this.#offers[by] !== next) continue;
      if (!this.#groups[a] || this.#groups[b]?.others.get(a)?.value !== value) this.#offer(by);
      else if (this.#isTooMuch(a, b)) {
        this.#set(a, b, forbidden);
        this.#offer(by);
      } else {
        this.#join(a, b);
        this.#offer(a);
        for (const [c, between] of this.#groups[a]!.others) this.#offerIfFirmer(c, a, between.value);
      }
    }
  }

  groups(): number[][] {
    return this.#groups
      .filter((group) => group !== undefined)
      .map(({ tasks }) => tasks.sort((a, b) => a - b));
  }

  #pair(p: number, q: number): number {
    return p < q ? p * this.#planCount + q : q * this.#planCount + p;
  }

  #set(a: number, b: number, between: Between): void {
    this.#groups[a]!.others.set(b, between);
    this.#groups[b]!.others.set(a, between);
  }

  /** The best offer that a group can make now. */
  #offer(by: number): void {
    this.#offers[by] = undefined;
    let best = -1;
    let most = this.#settings.least;
    for (const [other, { value }] of this.#groups[by]!.others) {
      // Of two that are equal, the pair whose least names come first is the one with the lesser other.
      if (value < most || (value === most && best >= 0 && other > best)) continue;
      [best, most] = [other, value];
    }
    if (best >= 0) this.#make(by, best, most);
  }

  #offerIfFirmer(by: number, other: number, value: number): void {
    if (value < this.#settings.least) return;
    const own = this.#offers[by];
    const offer = { a: Math.min(by, other), b: Math.max(by, other), value };
    if (!own || byFirmness({ by, ...offer }, own) < 0) this.#make(by, other, value);
  }

  #make(by: number, other: number, value: number): void {
    const offer = { by, a: Math.min(by, other), b: Math.max(by, other), value };
    this.#offers[by] = offer;
    this.#queue.push(offer);
  }

  #isTooMuch(a: number, b: number): boolean {
    const { plans } = this.#groups[b]!;
    for (const [plan, count] of this.#groups[a]!.plans) {
      const more = plans.get(plan);
      if (more !== undefined && count + more > this.#settings.perPlan) return true;
    }
    return false;
  }

  /** The second group becomes part of the first. */
  #join(a: number, b: number): void {
    const [one, other] = [this.#groups[a]!, this.#groups[b]!];
    one.tasks.push(...other.tasks);
    for (const [plan, count] of other.plans) one.plans.set(plan, (one.plans.get(plan) ?? 0) + count);
    one.others.delete(b);
    this.#groups[b] = undefined;
    this.#offers[b] = undefined;
    for (const [third, between] of other.others) {
      if (third === a) continue;
      const own = one.others.get(third);
      const both = own === undefined || own === between ? between : together(own, between);
      one.others.set(third, both);
      const { others } = this.#groups[third]!;
      others.delete(b);
      others.set(a, both);
    }
    // There are more plans, so its links with all others count for less.
    for (const [third, between] of one.others) {
      if (between !== forbidden) between.value = this.#value(one, this.#groups[third]!, between);
    }
  }

  #value(one: Group, other: Group, { pairs, sum }: Between): number {
    const [few, many] = one.plans.size < other.plans.size ? [one, other] : [other, one];
    let common = 0;
    for (const plan of few.plans.keys()) if (many.plans.has(plan)) common += 1;
    const all = few.plans.size * many.plans.size - common;
    return (sum + (all - pairs.length) * this.#settings.unlinked) / all;
  }
}

/** Two groups' links with a third. */
function together(one: Between, other: Between): Between {
  if (one === forbidden || other === forbidden) return forbidden;
  const pairs: number[] = [];
  const firmest: number[] = [];
  let sum = 0;
  // Always in the order of the pairs, so that sums do not depend on the order of the joins.
  for (let i = 0, j = 0; i < one.pairs.length || j < other.pairs.length; ) {
    const p = one.pairs[i] ?? Number.POSITIVE_INFINITY;
    const q = other.pairs[j] ?? Number.POSITIVE_INFINITY;
    const [x, y] = [p <= q ? one.firmest[i]! : 0, q <= p ? other.firmest[j]! : 0];
    const value = Math.max(x, y);
    pairs.push(Math.min(p, q));
    firmest.push(value);
    sum += value;
    if (p <= q) i += 1;
    if (q <= p) j += 1;
  }
  return { pairs, firmest, sum, value: 0 };
}
