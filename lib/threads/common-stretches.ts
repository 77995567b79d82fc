import type { Comparable } from '../policy/comparable.ts';

/** Units of each text that are looked through: what a task is about stands early. */
const lookedThrough = 240;
/** Longer stretches are found as several. */
const longest = 60;

/**
 * Stretches of two units and more that stand in several texts, run over no stop and cannot be made longer without losing
 * a text.
 * @param least in how many texts
 */
export function commonStretches(texts: readonly Comparable[], least: number): string[] {
  const closed = new Map<string, number>();
  let shorter: ReadonlyMap<string, number> | null = null;
  for (let length = 2; length <= longest; length += 1) {
    const stretches = sharedOf(texts, length, least, shorter);
    for (const [stretch, count] of stretches) {
      for (const part of [stretch.slice(1), stretch.slice(0, -1)])
        if (closed.get(part) === count) closed.delete(part);
      closed.set(stretch, count);
    }
    if (!stretches.size) break;
    shorter = stretches;
  }
  return [...closed.keys()];
}

/**
 * The stretches of one length, with how many texts have them.
 * @param shorter those of one unit less: what begins with none of them stands in too few texts as well
 */
function sharedOf(
  texts: readonly Comparable[],
  length: number,
  least: number,
  shorter: ReadonlyMap<string, number> | null,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, stops } of texts) {
    const own = new Set<string>();
    let unbroken = 1;
    for (let end = 1; end < Math.min(text.length, lookedThrough); end += 1) {
      unbroken = stops[end] ? 1 : unbroken + 1;
      if (unbroken < length) continue;
      const stretch = text.slice(end + 1 - length, end + 1);
      if (!shorter || shorter.has(stretch.slice(0, -1))) own.add(stretch);
    }
    for (const stretch of own) counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
  }
  for (const [stretch, count] of counts) if (count < least) counts.delete(stretch);
  return counts;
}
