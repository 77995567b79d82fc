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
      const { middle } = choose((search) => foldOf.get(search.unit) !== fold);
      for (const [q, search] of searches.entries()) {
        if (foldOf.get(search.unit) !== fold) continue;
        sums[q]!.ndcg += scores.ndcg[middle * searches.length + q]! / seeds.length;
        sums[q]!.p3 += scores.p3[middle * searches.length + q]! / seeds.length;
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
 * Chooses the setting in the middle of the plateau. On it are all that are worse than the best by no more than one standard
 * error of the difference (the one-standard-error rule of Breiman, Friedman, Olshen and Stone, "Classification and
 * Regression Trees", 1984, with the middle in place of the simplest).
 * @returns a function that chooses by the searches it is told, and gives the numbers of the setting and of its plateau
 */
export function chooser(scores: Scores, allowed: Allowed) {
  const { settings, searches, ndcg, p3 } = scores;
  const numbers = [...settings.keys()].filter((s) => allowed(settings[s]!));
  const places = placesOf(settings, numbers);
  return (counts: (search: Search) => boolean): { middle: number; plateau: number[] } => {
    const groups = groupsOf(searches, counts);
    const worth = (s: number, q: number) =>
      (ndcg[s * searches.length + q]! + p3[s * searches.length + q]!) / 2;
    const means = new Map(numbers.map((s) => [s, differenceOf(groups, (q) => worth(s, q)).mean]));
    const best = numbers.reduce((one, s) => (means.get(s)! > means.get(one)! ? s : one));
    const plateau = numbers.filter((s) => {
      const { mean, error } = differenceOf(groups, (q) => worth(best, q) - worth(s, q));
      return mean <= error;
    });
    return { middle: middleOf(plateau, places, means), plateau };
  };
}

/** The searches that count, by collection. */
function groupsOf(searches: readonly Search[], counts: (search: Search) => boolean): number[][] {
  const counted = [...searches.keys()].filter((q) => counts(searches[q]!));
  return [...Map.groupBy(counted, (q) => searches[q]!.collection).values()];
}

/** Mean over the collections, so that the largest does not decide, and its standard error. */
function differenceOf(groups: readonly number[][], of: (search: number) => number) {
  let mean = 0;
  let variance = 0;
  for (const group of groups) {
    let sum = 0;
    let squares = 0;
    for (const q of group) {
      const number = of(q);
      sum += number;
      squares += number * number;
    }
    const n = group.length;
    mean += sum / n / groups.length;
    variance += Math.max(0, squares / n - (sum / n) ** 2) / n / groups.length ** 2;
  }
  return { mean, error: Math.sqrt(variance) };
}

/** Of every setting, how many steps along each axis it is. */
function placesOf(settings: readonly Setting[], numbers: readonly number[]): Map<number, number[]> {
  const steps = axes.map((axis) =>
    [...new Set(numbers.map((s) => settings[s]![axis]))].sort((a, b) => a - b),
  );
  return new Map(numbers.map((s) => [s, axes.map((axis, i) => steps[i]!.indexOf(settings[s]![axis]))]));
}

/** The setting that is the fewest steps away from all others of the plateau; the better of two. */
function middleOf(
  plateau: readonly number[],
  places: ReadonlyMap<number, readonly number[]>,
  means: ReadonlyMap<number, number>,
): number {
  const steps = (a: number, b: number) =>
    places.get(a)!.reduce((sum, place, i) => sum + Math.abs(place - places.get(b)![i]!), 0);
  const away = new Map(plateau.map((s) => [s, plateau.reduce((sum, other) => sum + steps(s, other), 0)]));
  return plateau.reduce((middle, s) => {
    const nearer = away.get(middle)! - away.get(s)!;
    return nearer > 0 || (nearer === 0 && means.get(s)! > means.get(middle)!) ? s : middle;
  });
}
