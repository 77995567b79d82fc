import { comparableText } from '../comparable.ts';
import type { SharedMeasure } from '../match.ts';
import { type Measure, measuresOf } from './measures.ts';

/** Measures both texts state: of the same thing, in a unit of the same sort. Each is named once. */
export function sharedMeasures(passage: string, task: string): SharedMeasure[] {
  const inTask = measuresOf(task).filter((measure) => measure.of);
  if (!inTask.length) return [];
  const shared: SharedMeasure[] = [];
  const named = new Set<string>();
  for (const measure of measuresOf(passage)) {
    const twin = inTask.find((other) => sameThing(measure, other));
    if (!twin) continue;
    const of = measure.of.length <= twin.of.length ? measure.of : twin.of;
    if (named.has(of)) continue;
    named.add(of);
    shared.push({ of, inPassage: measure.text, inTask: twin.text });
  }
  return shared;
}

/** The unit without its order of magnitude: 万元 and 亿元 are both 元. */
const sort = (unit: string) => unit.replace(/^[十百千万亿]+(?=.)/, '').replace(/^个(?=百分点)/, '');

/** One name is the end of the other (市政府信息网用户访问量, 用户访问量), or nearly all their characters are the same. */
function sameThing(a: Measure, b: Measure): boolean {
  if (sort(a.unit) !== sort(b.unit)) return false;
  const [short, long] = [comparableText(a.of), comparableText(b.of)].sort((x, y) => x.length - y.length);
  if (!short || short.length < 2) return false;
  return long!.endsWith(short) || likeness(short, long!) >= 0.75;
}

/** Share of characters two names have in common (Dice). */
function likeness(a: string, b: string): number {
  const rest = [...b];
  let common = 0;
  for (const character of a) {
    const at = rest.indexOf(character);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (a.length + b.length);
}
