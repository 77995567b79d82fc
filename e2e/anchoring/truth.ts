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

/** Where annotated characters of an original page stand on another version of it, by their identities alone. */
export class Comparison {
  private readonly original: readonly Character[];
  private readonly version: readonly Character[];
  /** Indices of the shown characters of the version, and its text. */
  private readonly shown: readonly number[];
  private readonly text: string;
  /** Place of a glyph among the shown characters of the version. */
  private readonly placeOf: ReadonlyMap<number, number>;

  constructor(original: readonly Character[], version: readonly Character[]) {
    this.original = original;
    this.version = version;
    this.shown = [...version.keys()].filter((index) => isShown(version[index]!));
    this.text = textOf(this.shown.map((index) => version[index]!));
    this.placeOf = new Map(this.shown.map((index, place) => [version[index]!.id, place]));
  }

  truthOf(stretch: Stretch): Truth {
    const { shown, version } = this;
    const wanted = this.original.slice(stretch.from, stretch.to).filter(isShown);
    const runs = runsOf(wanted.map(({ id }) => this.placeOf.get(id)));
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
    const words = textOf(wanted);
    const recurs = this.text.indexOf(words) !== this.text.lastIndexOf(words);
    return {
      states,
      place: { from: shown[first]!, to: shown[last]! + 1 },
      edits: edits + turned,
      standing,
      isAmbiguous: recurs && !this.hasSameNeighbours(stretch, first, last),
    };
  }

  /** Whether the same characters stand beside an annotation and beside the places from `first` to `last`. */
  private hasSameNeighbours({ from, to }: Stretch, first: number, last: number): boolean {
    const { original, text } = this;
    // Twice as many, for some are not shown.
    const before = textOf(original.slice(Math.max(0, from - 2 * neighbours), from).filter(isShown));
    const after = textOf(original.slice(to, to + 2 * neighbours).filter(isShown));
    return (
      text.slice(0, first).endsWith(before.slice(-neighbours)) &&
      text.startsWith(after.slice(0, neighbours), last + 1)
    );
  }
}

/** So many characters on each side tell one place of a word from others. */
const neighbours = 16;

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
