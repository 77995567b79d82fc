/** Rows that are drawn: from `first` up to, without, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** Tops of rows that stand one below the other, and at the end the height of all. */
export function topsOf(heights: Iterable<number>): readonly number[] {
  const tops = [0];
  for (const height of heights) tops.push(tops.at(-1)! + height);
  return tops;
}

/** The row at a height, found by halving. */
export function rowAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The rows to draw for what is in sight, and half a screen beyond either end.
 * @param from,to px from the top of the first row
 */
export function windowOf(tops: readonly number[], from: number, to: number): RowWindow {
  const count = tops.length - 1;
  if (count === 0) return { first: 0, end: 0 };
  const beyond = Math.max(400, (to - from) / 2);
  return { first: rowAt(tops, from - beyond), end: Math.min(count, rowAt(tops, to + beyond) + 1) };
}
