import { byText } from './task-order.ts';

/** The writing given most often; of those the longest, which says most. */
export function mostGiven(writings: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const writing of writings) counts.set(writing, (counts.get(writing) ?? 0) + 1);
  const [[usual]] = [...counts].sort(
    ([a, countOfA], [b, countOfB]) => countOfB - countOfA || b.length - a.length || byText(a, b),
  ) as [[string, number]];
  return usual;
}
