import type { Strip, StripYear } from '../../lib/threads/thread.ts';

/** How many signs beside the page's fit, from the narrowest panel to the widest; strip.css has the widths. */
const rooms = [5, 8, 14] as const;

export type StripPart =
  /** Shown from this room on. */
  | { readonly is: 'year'; readonly of: StripYear; readonly from: number }
  | { readonly is: 'page' }
  /** Stands in one room only for years that have none there; `tasks` when there are some in them. */
  | {
      readonly is: 'fold';
      readonly first: number;
      readonly years: number;
      readonly tasks: boolean;
      readonly only: number;
    };

/**
 * What a strip shows, in every room: the page among the years, and where not all fit, the first one, those next to the
 * page and the last ones, with folds between them. Years before the thread began go first and leave no fold.
 * @param page the page's year; at the end when it is not known
 */
export function stripParts({ years }: Strip, page: number | null): StripPart[] {
  const began = Math.max(
    0,
    years.findIndex(({ tasks }) => tasks > 0),
  );
  const before = page === null ? years.length : years.filter(({ year }) => year <= page).length;
  const kept = keptYears(years.length, began, before);
  const parts: StripPart[] = [];
  const folded = rooms.map((): StripYear[] => []);
  const endFold = (only: number) => {
    const run = folded[only]!.splice(0);
    const [first] = run;
    const tasks = run.some((each) => each.tasks > 0);
    if (first) parts.push({ is: 'fold', first: first.year, years: run.length, tasks, only });
  };
  for (const [i, of] of [...years, null].entries()) {
    if (i === before) {
      for (const room of rooms.keys()) endFold(room);
      parts.push({ is: 'page' });
    }
    for (const room of rooms.keys()) {
      if (!of || kept[room]!.has(i)) endFold(room);
      else if (i >= began) folded[room]!.push(of);
    }
    const from = kept.findIndex((each) => each.has(i));
    if (of && from >= 0) parts.push({ is: 'year', of, from });
  }
  return parts;
}

/** By index, the years that every room shows; a wider one shows all that a narrower one does. */
function keptYears(count: number, began: number, before: number): ReadonlySet<number>[] {
  const own = Array.from({ length: count - began }, (_, i) => began + i);
  const wanted = new Set([began]);
  for (let back = 1; back <= own.length; back++) {
    // In turn away from the page, from the end, and on from the page.
    if (before - back >= began) wanted.add(before - back);
    if (count - back >= before) wanted.add(count - back);
    if (before + back - 1 < count) wanted.add(Math.max(began, before + back - 1));
  }
  let kept: ReadonlySet<number> = new Set();
  return rooms.map((room) => {
    if (own.length <= room) {
      const first = Math.max(0, count - room);
      return (kept = new Set([...Array(count).keys()].slice(first)));
    }
    for (const i of wanted) {
      const more = new Set(kept).add(i);
      if (signs(more, count, began, before) <= room) kept = more;
    }
    return kept;
  });
}

/** How many signs there are when only these years are shown: theirs, and a fold's for every run between them. */
function signs(kept: ReadonlySet<number>, count: number, began: number, before: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const startsRun = i === began || i === before || kept.has(i - 1);
    if (kept.has(i) || (i >= began && startsRun)) sum += 1;
  }
  return sum;
}
