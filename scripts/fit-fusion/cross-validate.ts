import type { Quality } from '../judgments.ts';
import { randomNumbers, shuffled } from '../random-numbers.ts';
import type { Scores } from './score-settings.ts';
import type { Search } from './searches.ts';
import { axes, type Setting } from './settings.ts';

const folds = 5;
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

/** Which settings may be chosen. */
export type Allowed = (setting: Setting) => boolean;

/**
 * What each search is worth when the setting is chosen without it: mean over repeated five-fold cross-validation. Seed
 * and external queries are held out one by one, those of a library together, because they share their candidates.
 */
export function crossValidate(scores: Scores, allowed: Allowed): Quality[] {
  const { searches } = scores;
  const sums = searches.map(() => ({ ndcg: 0, p3: 0 }));
  const choose = chooser(scores, allowed);
  for (const seed of seeds) {
    const foldOf = dealFolds(searches, randomNumbers(seed));
    for (let fold = 0; fold < folds; fold += 1) {
      const setting = choose((search) => foldOf.get(search.unit) !== fold);
      for (const [q, search] of searches.entries()) {
        if (foldOf.get(search.unit) !== fold) continue;
        sums[q]!.ndcg += scores.ndcg[setting * searches.length + q]! / seeds.length;
        sums[q]!.p3 += scores.p3[setting * searches.length + q]! / seeds.length;
      }
    }
  }
  return sums;
}

/** The fold of every unit; each collection is spread evenly over the folds. */
function dealFolds(searches: readonly Search[], random: () => number): Map<string, number> {
  const foldOf = new Map<string, number>();
  for (const [, some] of Map.groupBy(searches, ({ collection }) => collection)) {
    const units = shuffled([...new Set(some.map(({ unit }) => unit))], random);
    for (const [i, unit] of units.entries()) foldOf.set(unit, i % folds);
  }
  return foldOf;
}

/**
 * Chooses the setting in the middle of the best plateau: the one that is best together with its neighbours, one step
 * away on every axis.
 * @returns a function that chooses by the searches it is told, and gives the number of the setting
 */
export function chooser({ settings, searches, ndcg, p3 }: Scores, allowed: Allowed) {
  const numbers = [...settings.keys()].filter((s) => allowed(settings[s]!));
  const around = neighbours(settings, numbers);
  return (counts: (search: Search) => boolean): number => {
    const weights = weightsOf(searches, counts);
    const objective = new Float64Array(settings.length);
    for (const s of numbers) {
      for (const [q, weight] of weights.entries()) {
        const at = s * searches.length + q;
        objective[s]! += weight * ((ndcg[at]! + p3[at]!) / 2);
      }
    }
    const smooth = (s: number) =>
      around.get(s)!.reduce((sum, n) => sum + objective[n]!, 0) / around.get(s)!.length;
    return numbers.reduce((best, s) => (smooth(s) > smooth(best) ? s : best));
  };
}

/** The weight of each search, so that every collection counts the same; 0 for those that do not count. */
function weightsOf(searches: readonly Search[], counts: (search: Search) => boolean): number[] {
  const sizes = new Map<string, number>();
  for (const search of searches)
    if (counts(search)) sizes.set(search.collection, (sizes.get(search.collection) ?? 0) + 1);
  return searches.map((search) => (counts(search) ? 1 / (sizes.size * sizes.get(search.collection)!) : 0));
}

/** For every setting, itself and those one step away on each axis; beyond the last step it is as at the last. */
function neighbours(settings: readonly Setting[], numbers: readonly number[]): Map<number, number[]> {
  const key = (setting: Setting) => axes.map((axis) => setting[axis]).join();
  const known = new Map(numbers.map((s) => [key(settings[s]!), s]));
  const steps = axes.map((axis) => {
    const values = new Set(numbers.map((s) => settings[s]![axis]));
    return { axis, values: [...values].sort((a, b) => a - b) };
  });
  const around = (s: number) => {
    const setting = settings[s]!;
    return steps
      .filter(({ values }) => values.length > 1)
      .flatMap(({ axis, values }) => {
        const at = values.indexOf(setting[axis]);
        return [values[at - 1], values[at + 1]].map((value) =>
          value === undefined ? s : (known.get(key({ ...setting, [axis]: value })) ?? s),
        );
      });
  };
  return new Map(numbers.map((s) => [s, [s, ...around(s)]]));
}
