/**
 * Spearman's rank correlation: whether two lists of numbers, of the same things in the same order, rise and fall together;
 * 1 where they do, -1 where one rises as the other falls. Equal numbers share the mean of their ranks.
 * @throws RangeError when the lists are not equally long, or a list has no two different numbers
 */
export function rankCorrelation(some: readonly number[], others: readonly number[]): number {
  if (some.length !== others.length) throw new RangeError(`${some.length} and ${others.length} numbers`);
  const [a, b] = [fromMean(ranks(some)), fromMean(ranks(others))];
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, each, i) => sum + each * y[i]!, 0);
  const spread = Math.sqrt(product(a, a) * product(b, b));
  if (!spread) throw new RangeError('All numbers are the same');
  return product(a, b) / spread;
}

function fromMean(numbers: readonly number[]): number[] {
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  return numbers.map((each) => each - mean);
}

/** Ranks from 1. */
function ranks(numbers: readonly number[]): number[] {
  const sorted = numbers.toSorted((x, y) => x - y);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [i, number] of sorted.entries()) {
    if (!first.has(number)) first.set(number, i + 1);
    last.set(number, i + 1);
  }
  return numbers.map((number) => (first.get(number)! + last.get(number)!) / 2);
}
