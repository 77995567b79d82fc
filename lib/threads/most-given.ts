import { byText } from './task-order.ts';

/** The writing given most often; of several the longest, which says most, or the shortest, which says no more than that. */
export function mostGiven(writings: readonly string[], of: 'longest' | 'shortest' = 'longest'): string {
  const counts = new Map<string, number>();
  for (const writing of writings) counts.set(writing, (counts.get(writing) ?? 0) + 1);
  const sign = of === 'longest' ? 1 : -1;
  const [[usual]] = [...counts].sort(
    ([a, countOfA], [b, countOfB]) => countOfB - countOfA || sign * (b.length - a.length) || byText(a, b),
  ) as [[string, number]];
  return usual;
}
