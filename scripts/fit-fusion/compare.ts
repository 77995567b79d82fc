import type { Quality } from '../judgments.ts';
import { randomNumbers } from '../random-numbers.ts';
import type { Search } from './searches.ts';

const resamples = 2000;

export const objectiveOf = ({ ndcg, p3 }: Quality): number => (ndcg + p3) / 2;

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** One number a search, by collection. */
export function byCollection(searches: readonly Search[], numbers: readonly number[]): Map<string, number[]> {
  const grouped = Map.groupBy(searches.keys(), (q) => searches[q]!.collection);
  return new Map([...grouped].map(([name, rows]) => [name, rows.map((q) => numbers[q]!)]));
}

/** Mean over the collections, so that the largest does not decide. */
export const meanOfMeans = (collections: Map<string, number[]>): number =>
  mean([...collections.values()].map(mean));

/** 95 % of the means of means when the queries of each collection are drawn again (percentile bootstrap). */
export function interval(collections: Map<string, number[]>): [number, number] {
  const random = randomNumbers(1);
  const draw = (numbers: number[]) => numbers.map(() => numbers[Math.floor(random() * numbers.length)]!);
  const means = Array.from({ length: resamples }, () =>
    mean([...collections.values()].map((numbers) => mean(draw(numbers)))),
  ).sort((a, b) => a - b);
  return [means[Math.floor(0.025 * resamples)]!, means[Math.floor(0.975 * resamples)]!];
}
