/** Several measurements of one thing, in the unit that they were made in. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly runs: number;
}

/**
 * Sums measurements up: other programs only ever make a run slower, so the median stands for it, and the spread says
 * how restless the machine was.
 * @throws RangeError when there are none
 */
export function spread(values: readonly number[]): Spread {
  if (!values.length) throw new RangeError('No measurements');
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return {
    median: rounded(median),
    least: rounded(sorted[0]!),
    most: rounded(sorted.at(-1)!),
    runs: values.length,
  };
}

/**
 * How one way compares with the other: the median of the rounds' ratios. Both ways of a round ran right after each
 * other, so what else the machine did falls on both.
 * @throws RangeError when there is not one of each in every round
 */
export function ratioOf(ours: readonly number[], plain: readonly number[]): Spread {
  if (ours.length !== plain.length) throw new RangeError(`${ours.length} and ${plain.length} rounds`);
  return spread(ours.map((value, i) => value / plain[i]!));
}

/** Three digits say all that a measurement on a shared machine can. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
