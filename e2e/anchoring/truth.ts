import type { AnchorState } from '../../lib/anchor/anchor.ts';
import { textOf } from './glyphs.ts';
import type { Character } from './markup.ts';

/** A stretch of a page's characters: indices, `to` not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is known to be true of an annotation on another version of its page. */
export interface Truth {
  /** The states that are right. More than one where the bound for edits is near, or characters were turned. */
  readonly states: readonly AnchorState[];
  /** From the first to the last character that has survived at its place; undefined when none has. */
  readonly place: Stretch | undefined;
  /** Edits between the annotated characters and those that stand there, at most. */
  readonly edits: number;
  /** Characters of the version that were annotated, wherever they stand now. */
  readonly standing: ReadonlySet<number>;
  /** The same words stand more than once, and what stood right beside these has changed. */
  readonly isAmbiguous: boolean;
}

/**
 * Shares of edits. Up to the first an annotation must be found, from the second on it must not; the bound of 20 %
 * lies between them, and how edits are counted may differ there.
 */
const surely = 0.15;
const never = 0.25;

/** Where the annotated characters of an original page stand on another version of it, by their identities alone. */
export function truthOf(
  original: readonly Character[],
  stretch: Stretch,
  version: readonly Character[],
): Truth {
  const wanted = original.slice(stretch.from, stretch.to).filter(isShown);
  const shown: number[] = [];
  version.forEach((character, i) => void (isShown(character) && shown.push(i)));
  const placeOf = new Map(shown.map((index, place) => [version[index]!.id, place]));
  const runs = runsOf(wanted.map(({ id }) => placeOf.get(id)));
  const standing = new Set(runs.flatMap(({ place, count }) => shown.slice(place, place + count)));
  const best = cheapest(runs, wanted.length);
  if (!best) {
    return { states: ['not-found'], place: undefined, edits: wanted.length, standing, isAmbiguous: false };
  }

  const { first, last, edits, places } = best;
  const turned = places.filter((place) => version[shown[place]!]!.turned).length;
  const [least, most] = [edits / wanted.length, (edits + turned) / wanted.length];
  const states: AnchorState[] = [];
  if (edits === 0) states.push('anchored');
  if (most > 0 && least <= never) states.push('approximate');
  if (most > surely) states.push('not-found');
  const text = textOf(shown.map((index) => version[index]!));
  const words = textOf(wanted);
  const beside = [original.slice(0, stretch.from), original.slice(stretch.to)].map((all) =>
    all.filter(isShown),
  );
  const keeps = (places: readonly (number | undefined)[], from: number) =>
    places.every((place, i) => place === from + i);
  const before = beside[0]!.slice(-neighbours).map(({ id }) => placeOf.get(id));
  const after = beside[1]!.slice(0, neighbours).map(({ id }) => placeOf.get(id));
  return {
    states,
    place: { from: shown[first]!, to: shown[last]! + 1 },
    edits: edits + turned,
    standing,
    isAmbiguous:
      text.indexOf(words) !== text.lastIndexOf(words) &&
      !(keeps(before, first - before.length) && keeps(after, last + 1)),
  };
}

/** So many characters on each side tell one place of a word from others. */
const neighbours = 8;

/** What is hidden by style sheets only stands nowhere near the documents' text: it may count either way. */
const isShown = ({ shown }: Character): boolean => shown === true;

/** Wanted characters that stand one right after the other on the version: `count` from `at`, at `place` there. */
interface Run {
  readonly at: number;
  readonly place: number;
  count: number;
}

function runsOf(places: readonly (number | undefined)[]): Run[] {
  const runs: Run[] = [];
  places.forEach((place, at) => {
    if (place === undefined) return;
    const last = runs.at(-1);
    if (last && last.at + last.count === at && last.place + last.count === place) last.count++;
    else runs.push({ at, place, count: 1 });
  });
  return runs;
}

/** The chain of runs that leaves the fewest edits. Between two runs the longer side of the gap counts. */
function cheapest(runs: readonly Run[], length: number) {
  const costs: number[] = [];
  const before: number[] = [];
  let best = -1;
  let edits = length;
  runs.forEach((run, i) => {
    costs[i] = run.at;
    before[i] = -1;
    for (let k = 0; k < i; k++) {
      const earlier = runs[k]!;
      const added = run.place - earlier.place - earlier.count;
      if (added < 0) continue;
      const cost = costs[k]! + Math.max(run.at - earlier.at - earlier.count, added);
      if (cost >= costs[i]!) continue;
      costs[i] = cost;
      before[i] = k;
    }
    const whole = costs[i]! + length - run.at - run.count;
    if (whole >= edits && best >= 0) return;
    best = i;
    edits = whole;
  });
  if (best < 0) return undefined;
  const places: number[] = [];
  let first = 0;
  for (let i = best; i >= 0; i = before[i]!) {
    const { place, count } = runs[i]!;
    for (let k = 0; k < count; k++) places.push(place + k);
    first = place;
  }
  return { first, last: runs[best]!.place + runs[best]!.count - 1, edits, places };
}

/** How an annotation was found: its state, and the characters it covers. */
export interface Outcome {
  readonly state: AnchorState;
  readonly place?: Stretch;
}

/**
 * right: state and place are true. inexact: found where it stands, but not to the character, or called by another state.
 * missed: not found though it is there. undecided: the same, of words that recur and whose neighbours have changed.
 * wrong: found where it does not stand. moved: not at its own place, which has
 * gone, but where the very same words stand once more; nothing that is kept tells that from words that were moved.
 */
export type Verdict = 'right' | 'inexact' | 'missed' | 'undecided' | 'wrong' | 'moved';

/** A quote of so many characters is its own evidence wherever it stands; a shorter one must not be taken for another. */
const tellsItself = 20;

/** @param said the annotated characters, and those that were found */
export function judge(
  { states, place, edits, standing, isAmbiguous }: Truth,
  { state, place: found }: Outcome,
  said: { readonly annotated: string; readonly found: string },
): Verdict {
  if (!found) return states.includes('not-found') ? 'right' : isAmbiguous ? 'undecided' : 'missed';
  let kept = 0;
  for (let i = found.from; i < found.to; i++) if (standing.has(i)) kept++;
  const same = said.annotated === said.found;
  if (kept * 2 < found.to - found.from) {
    return same && said.annotated.length >= tellsItself && !states.includes('anchored') ? 'moved' : 'wrong';
  }
  // The same words over the border of what was inserted beside them: 一次，|一次，
  if (same && state === 'anchored' && !states.includes('anchored')) return 'right';
  const reach = Math.ceil(edits * 1.5);
  const near = (a: number, b: number) => Math.abs(a - b) <= reach;
  const isThere = place !== undefined && near(found.from, place.from) && near(found.to, place.to);
  if (!isThere) return 'inexact';
  // New words may by chance be those that they stand for.
  const isNear = () => edits > 0 && editsBetween(said.annotated, said.found) <= bound * said.annotated.length;
  if (states.includes(state)) return 'right';
  return state === 'approximate' && isNear() ? 'right' : 'inexact';
}

const bound = 0.2;

/** Levenshtein distance. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      next[k] = Math.min(next[k - 1]! + 1, row[k]! + 1, row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
