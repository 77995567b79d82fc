import type { Strip, StripYear } from '../../lib/threads/thread.ts';

/** How many years beside the page's sign fit, from the narrowest panel to the widest; threads.css has the widths. */
const rooms = [4, 7, 13] as const;

export type StripPart =
  /** Shown from this width on. */
  | { readonly is: 'year'; readonly of: StripYear; readonly from: number }
  | { readonly is: 'page' }
  /** Stands for years that are folded at this width; `tasks` when there are some in them. */
  | { readonly is: 'fold'; readonly years: number; readonly tasks: boolean; readonly only: number };

/**
 * What a strip shows, at every width: the page among the years, and where there is no room for all, the first year, a
 * fold, and the last ones.
 * @param page the page's year; at the end when it is not known
 */
export function stripParts({ years }: Strip, page: number | null): StripPart[] {
  const before = page === null ? years.length : years.filter(({ year }) => year <= page).length;
  const kept = rooms.map((room) => keptYears(years, room));
  const parts: StripPart[] = [];
  const folded = rooms.map((): StripYear[] => []);
  const endFolds = (widths: readonly number[]) => {
    for (const width of widths) {
      const run = folded[width]!.splice(0);
      if (run.length === 0) continue;
      parts.push({ is: 'fold', years: run.length, tasks: run.some(({ tasks }) => tasks > 0), only: width });
    }
  };
  const all = [...rooms.keys()];
  for (let i = 0; i <= years.length; i++) {
    if (i === before) {
      endFolds(all);
      parts.push({ is: 'page' });
    }
    const of = years[i];
    if (!of) continue;
    const from = kept.findIndex((set) => set.has(of));
    endFolds(all.filter((width) => kept[width]!.has(of)));
    for (const width of all) if (!kept[width]!.has(of) && !isLead(years, i)) folded[width]!.push(of);
    if (from >= 0) parts.push({ is: 'year', of, from });
  }
  endFolds(all);
  return parts;
}

/** Before the thread begins. */
const isLead = (years: readonly StripYear[], i: number) =>
  years.slice(0, i + 1).every(({ tasks }) => tasks === 0);

function keptYears(years: readonly StripYear[], room: number): ReadonlySet<StripYear> {
  if (years.length <= room) return new Set(years);
  // Years before it began go first.
  const own = years.slice(years.findIndex(({ tasks }) => tasks > 0));
  if (own.length <= room) return new Set(years.slice(-room));
  return new Set([own[0]!, ...own.slice(1 - room)]);
}
