import type { SharedMeasure } from '../match.ts';
import { measuresOf } from './measures.ts';
import { sameMeasure } from './same-measure.ts';

/** Measures both texts state: of the same thing, in a unit of the same sort. Each is named once. */
export function sharedMeasures(passage: string, task: string): SharedMeasure[] {
  const inTask = measuresOf(task).filter((measure) => measure.of);
  if (!inTask.length) return [];
  const shared: SharedMeasure[] = [];
  const named = new Set<string>();
  for (const measure of measuresOf(passage)) {
    const twin = inTask.find((other) => sameMeasure(measure, other));
    if (!twin) continue;
    const of = measure.of.length <= twin.of.length ? measure.of : twin.of;
    if (named.has(of)) continue;
    named.add(of);
    shared.push({ of, inPassage: measure.text, inTask: twin.text });
  }
  return shared;
}
