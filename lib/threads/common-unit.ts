import type { Measure } from '../policy/measures/measure.ts';
import { mostGiven } from './most-given.ts';

const orders = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
] as const;

export interface CommonUnit {
  readonly unit: string;
  /** Of a range its middle. */
  numberIn(measure: Measure): number;
  rangeIn(measure: Measure): readonly [number, number] | null;
}

/**
 * The unit in which measures of one base can be read together: as written where all are written alike, else the base
 * with the order of magnitude that half of them reach (20万条, 300000条: 万条).
 */
export function commonUnit(measures: readonly Measure[]): CommonUnit {
  const [unit, other] = new Set(measures.map((measure) => measure.unit));
  if (other === undefined) return inUnit(unit!, ({ value, range }) => [value, range]);
  const sizes = measures
    .map(({ number, numbers }) => Math.abs(middle(number, numbers)))
    .sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)]!;
  const [name, size] = orders.find(([, least]) => median >= least) ?? ['', 1];
  const scale = (number: number) => tidy(number / size);
  return inUnit(name + mostGiven(measures.map(({ base }) => base)), ({ number, numbers }) => [
    number === null ? null : scale(number),
    numbers && [scale(numbers[0]), scale(numbers[1])],
  ]);
}

type Amount = readonly [value: number | null, range: readonly [number, number] | null];

const inUnit = (unit: string, amountOf: (measure: Measure) => Amount): CommonUnit => ({
  unit,
  numberIn: (measure) => middle(...amountOf(measure)),
  rangeIn: (measure) => amountOf(measure)[1],
});

const middle = (...[value, range]: Amount): number => value ?? tidy((range![0] + range![1]) / 2);

/** Without the noise of binary fractions: 1.1 * 10000 is 11000. */
const tidy = (value: number): number => Number(value.toPrecision(12));
