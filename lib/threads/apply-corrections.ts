import { comparableText } from '../policy/comparable.ts';
import { byAge, type CorrectedTask, type Correction } from './correction.ts';
import type { ThreadTask } from './thread-task.ts';
import type { Join } from './unite-groups.ts';

/** What corrections come to for the tasks there are. Later corrections have had their way where two contradict. */
export interface ResolvedCorrections {
  /** A task, and the tasks it is not to be in one thread with. */
  readonly apart: readonly (readonly [string, readonly string[]])[];
  readonly together: readonly Join[];
  /** The years of single tasks; they go before their plans'. */
  readonly years: ReadonlyMap<string, number>;
  /** By the plans' ids. */
  readonly planYears: ReadonlyMap<string, number>;
  readonly used: UsedCorrections;
}

/** The tasks that each correction has a part in, by its id; corrections that later ones undid entirely are not there. */
export type UsedCorrections = ReadonlyMap<string, readonly string[]>;

/** What has to be known of a task: its own year, before any correction. */
export type CorrectableTask = Pick<ThreadTask, 'key' | 'plan' | 'year' | 'text'>;

/**
 * Finds the tasks that corrections speak of, in the order the corrections were made. A task of a plan is known by its
 * plan and its words; a passage of a page by its words, on a page or, with the same year, in the library. What is not
 * there is passed over, and found when it comes again.
 */
export function resolve(
  corrections: readonly Correction[],
  tasks: readonly CorrectableTask[],
): ResolvedCorrections {
  const find = finder(tasks);
  const plans = new Set(tasks.map(({ plan }) => plan));
  const pairs = new PairsOfTasks();
  const years = new Map<string, { readonly year: number; readonly id: string }>();
  const planYears = new Map<string, { readonly year: number; readonly id: string }>();
  for (const correction of corrections.toSorted(byAge)) {
    const { id } = correction;
    const keysOf = (named: readonly CorrectedTask[]) => named.map(find);
    if (correction.kind === 'plan-year') {
      if (plans.has(correction.plan)) planYears.set(correction.plan, { year: correction.year, id });
      continue;
    }
    if (correction.kind === 'year') {
      for (const key of keysOf([correction.task]).flat()) years.set(key, { year: correction.year, id });
    } else if (correction.kind === 'apart') {
      const [own = [], ...others] = keysOf([correction.task, ...correction.others]);
      for (const key of own) pairs.part(id, key, others.flat());
    } else {
      const sides = correction.tasks.map(({ others = [], ...task }) => ({
        named: new Set(find(task)),
        others: new Set(keysOf(others).flat()),
      }));
      pairs.join(id, sides);
    }
  }
  const used = pairs.used();
  for (const [key, { id }] of years) used.set(id, [...(used.get(id) ?? []), key]);
  for (const [plan, { id }] of planYears)
    used.set(
      id,
      tasks.filter((task) => task.plan === plan).map(({ key }) => key),
    );
  return {
    apart: pairs.apart,
    together: pairs.together,
    years: yearsOf(years),
    planYears: yearsOf(planYears),
    used,
  };
}

const yearsOf = (known: ReadonlyMap<string, { readonly year: number }>) =>
  new Map([...known].map(([key, { year }]) => [key, year]));

/** The keys of the tasks that are meant; several when a text stands in its plan more than once. */
function finder(tasks: readonly CorrectableTask[]): (task: CorrectedTask) => readonly string[] {
  const byWords = new Map<string, string[]>();
  const add = (words: string, key: string) => {
    const known = byWords.get(words);
    if (known) known.push(key);
    else byWords.set(words, [key]);
  };
  for (const { key, plan, year, text } of tasks) {
    const words = comparableText(text);
    if (plan === null) add(`page ${words}`, key);
    else {
      add(JSON.stringify([plan, words]), key);
      add(JSON.stringify([year, words]), key);
    }
  }
  const found = (words: string) => byWords.get(words) ?? [];
  return ({ plan, year, text }) => {
    const words = comparableText(text);
    if (plan !== null) return found(JSON.stringify([plan, words]));
    return [...found(`page ${words}`), ...(year === null ? [] : found(JSON.stringify([year, words])))];
  };
}

/** A thread that was put together with others: the task that was named, and the rest of it. */
interface Side {
  readonly named: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

interface SaidTogether {
  readonly id: string;
  readonly sides: readonly Side[];
  /** A task was taken out since: what was left then stays together. */
  readonly parted: boolean;
}

interface SaidApart {
  readonly id: string;
  readonly key: string;
  readonly keys: ReadonlySet<string>;
}

/** Who is apart from whom and together with whom, as corrections come. What is said later takes back what contradicts it. */
class PairsOfTasks {
  #apart: SaidApart[] = [];
  #together: SaidTogether[] = [];

  /** A task that is not related to others leaves the groups that it is in with any of them; these stay without it. */
  part(id: string, key: string, others: readonly string[]): void {
    const keys = new Set(others.filter((other) => other !== key));
    if (!keys.size) return;
    const contradicted = this.#joinedWith([key]);
    if ([...keys].some((other) => contradicted.has(other)))
      this.#together = this.#together
        .map((said) => (said.sides.some((side) => keysOf(side).includes(key)) ? without(said, key) : said))
        .filter(isJoin);
    this.#apart.push({ id, key, keys });
  }

  /**
   * Tasks that belong together are no longer apart, nor are those that were joined with them before. Others that a task
   * was apart from are about one thing: who belongs to one of them is no longer apart from the rest.
   */
  join(id: string, sides: readonly Side[]): void {
    const said = { id, sides: sides.filter(isThere), parted: false };
    if (!isJoin(said)) return;
    this.#together.push(said);
    const joined = this.#joinedWith(said.sides.flatMap(keysOf));
    this.#apart = this.#apart.filter(
      (apart) => !joined.has(apart.key) || ![...apart.keys].some((other) => joined.has(other)),
    );
  }

  get apart(): [string, string[]][] {
    return this.#apart.map(({ key, keys }) => [key, [...keys]]);
  }

  get together(): string[][][] {
    return this.#together.map(speaking);
  }

  used(): Map<string, string[]> {
    const used = new Map<string, string[]>();
    const add = (id: string, keys: Iterable<string>) =>
      used.set(id, [...new Set([...(used.get(id) ?? []), ...keys])]);
    for (const { id, key, keys } of this.#apart) add(id, [key, ...keys]);
    for (const said of this.#together) add(said.id, speaking(said).flat());
    return used;
  }

  /** These tasks and all that are together with them by way of others. */
  #joinedWith(keys: readonly string[]): ReadonlySet<string> {
    const joined = new Set(keys);
    for (let size = 0; size !== joined.size; ) {
      size = joined.size;
      for (const { sides } of this.#together) {
        const own = sides.flatMap(keysOf);
        if (own.some((key) => joined.has(key))) for (const key of own) joined.add(key);
      }
    }
    return joined;
  }
}

const keysOf = ({ named, others }: Side): string[] => [...named, ...others];

/**
 * The task that was named speaks for its thread (each, where its words stand in the plan more than once). All speak when
 * it is not there any more, or a task was taken out: without that one the rest may not be so much alike.
 */
const speaking = ({ sides, parted }: SaidTogether): string[][] =>
  sides.flatMap((side) => {
    if (parted || side.named.size === 0) return [keysOf(side)];
    return [...side.named].map((key) => [key]);
  });

const isThere = (side: Side): boolean => keysOf(side).length > 0;

const isJoin = ({ sides }: SaidTogether): boolean =>
  sides.length > 1 && new Set(sides.flatMap(keysOf)).size > 1;

function without({ id, sides }: SaidTogether, gone: string): SaidTogether {
  const left = (keys: ReadonlySet<string>) => new Set([...keys].filter((key) => key !== gone));
  const rest = sides.map(({ named, others }) => ({ named: left(named), others: left(others) }));
  return { id, sides: rest.filter(isThere), parted: true };
}
