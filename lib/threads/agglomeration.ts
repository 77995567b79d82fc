import TinyQueue from 'tinyqueue';
import type { GroupingSettings } from './group-tasks.ts';
import type { TaskLinks } from './task-links.ts';

interface Group {
  /** Numbers of its tasks; the least is its name. */
  readonly tasks: number[];
  /** How many of its tasks are of each plan. */
  readonly plans: Map<number, number>;
  /** Groups that it may not be one with. */
  readonly apart: Set<number>;
}

interface Offer {
  /** Who makes it: one of the two. */
  readonly by: number;
  readonly a: number;
  readonly b: number;
  readonly value: number;
  /** How many tasks the two have: they only ever become more, so as long as it is the same the offer is good. */
  readonly tasks: number;
}

const byFirmness = (x: Offer, y: Offer) => y.value - x.value || x.a - y.a || x.b - y.b;

/**
 * Makes groups of tasks as group-tasks.ts says. Each group offers itself to the one it belongs to most firmly; an offer
 * that others' joins have made too high is only looked at again when its turn has come (the generic algorithm of Müllner,
 * "Modern hierarchical, agglomerative clustering algorithms", 2011, arXiv:1109.2378). What stands between groups is not
 * kept but counted from the links of their tasks when it is asked for: most groups are small.
 */
export class Agglomeration {
  readonly #links: TaskLinks;
  readonly #settings: GroupingSettings;
  readonly #groups: (Group | undefined)[];
  /** Of each group; never less firm than the best it can make. */
  readonly #offers: (Offer | undefined)[] = [];
  readonly #queue = new TinyQueue<Offer>([], byFirmness);

  constructor(links: TaskLinks, settings: GroupingSettings) {
    this.#links = links;
    this.#settings = settings;
    this.#groups = Array.from(links.plans, (plan, i) => ({
      tasks: [i],
      plans: new Map([[plan, 1]]),
      apart: new Set(),
    }));
  }

  /** Before `run`, for two tasks. */
  keepApart(a: number, b: number): void {
    this.#groups[a]!.apart.add(b);
    this.#groups[b]!.apart.add(a);
  }

  run(): void {
    for (const group of this.#groups.keys()) this.#offer(group);
    for (let next = this.#queue.pop(); next; next = this.#queue.pop()) {
      const { by, a, b, tasks } = next;
      if (this.#offers[by] !== next) continue;
      if (this.#tasksOf(a, b) !== tasks) this.#offer(by);
      else if (this.#isTooMuch(a, b)) {
        this.keepApart(a, b);
        this.#offer(by);
      } else {
        this.#join(a, b);
        this.#offer(a);
      }
    }
  }

  groups(): number[][] {
    return this.#groups
      .filter((group) => group !== undefined)
      .map(({ tasks }) => tasks.sort((a, b) => a - b));
  }

  /** How many tasks two groups have; none when one of them is there no more. */
  #tasksOf(a: number, b: number): number {
    const [one, other] = [this.#groups[a], this.#groups[b]];
    return one && other ? one.tasks.length + other.tasks.length : 0;
  }

  /** The best offer that a group can make now. It is the others' as well where they had none as good. */
  #offer(by: number): void {
    const own = this.#groups[by]!;
    let best: Offer | undefined;
    for (const other of this.#links.count(by, own.tasks)) {
      const value = this.#value(own, other);
      if (value < this.#settings.least || own.apart.has(other)) continue;
      const [a, b] = by < other ? [by, other] : [other, by];
      const offer = { by, a, b, value, tasks: this.#tasksOf(a, b) };
      if (!best || byFirmness(offer, best) < 0) best = offer;
      const theirs = this.#offers[other];
      if (!theirs || byFirmness(offer, theirs) < 0) this.#make({ ...offer, by: other });
    }
    this.#offers[by] = undefined;
    if (best) this.#make(best);
  }

  #make(offer: Offer): void {
    this.#offers[offer.by] = offer;
    this.#queue.push(offer);
  }

  /** How firmly a group belongs together with another, once its links are counted. */
  #value({ plans }: Group, other: number): number {
    const others = this.#groups[other]!.plans;
    const [few, many] = plans.size < others.size ? [plans, others] : [others, plans];
    let common = 0;
    for (const plan of few.keys()) if (many.has(plan)) common += 1;
    const pairs = few.size * many.size - common;
    const unlinked = pairs - this.#links.pairsWith(other);
    return (this.#links.sumWith(other) + unlinked * this.#settings.unlinked) / pairs;
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
    this.#links.move(other.tasks, a);
    one.tasks.push(...other.tasks);
    for (const [plan, count] of other.plans) one.plans.set(plan, (one.plans.get(plan) ?? 0) + count);
    for (const third of other.apart) {
      this.#groups[third]!.apart.delete(b);
      this.keepApart(a, third);
    }
    this.#groups[b] = undefined;
    this.#offers[b] = undefined;
  }
}
