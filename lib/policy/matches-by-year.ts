import type { Match } from './match.ts';

/** The matches of one year, best first. */
export interface YearOfMatches {
  readonly year: number;
  readonly matches: readonly Match[];
}

export interface Worth {
  /** The year the page is about: its tasks are no history. Null when it is not known. */
  readonly pageYear: number | null;
  /** How many matches a year shows at most. */
  readonly perYear?: number;
}

/**
 * The matches of one passage that are worth showing, by year: newest year first, best match first inside a year. Tasks
 * of the page's own year are left out, and so is a weak match in a year that has a strong one.
 */
export function matchesByYear(matches: readonly Match[], { pageYear, perYear = 5 }: Worth): YearOfMatches[] {
  const years = Map.groupBy(matches, (match) => match.task.year);
  return [...years]
    .filter(([year]) => year !== pageYear)
    .sort(([a], [b]) => b - a)
    .map(([year, all]) => {
      const best = all.toSorted((a, b) => b.score - a.score).slice(0, perYear);
      const sure = best[0]!.strength === 'strong';
      return { year, matches: best.filter(({ strength }) => !sure || strength !== 'weak') };
    });
}
