import { inferYear } from '../../policy/infer-year.ts';
import { type Annotation, type Meaning, meanings } from '../annotation.ts';

/** What is to be seen. An empty set leaves all. */
export interface AnnotationFilter {
  readonly meanings: ReadonlySet<Meaning>;
  /** All of these tags. */
  readonly tags: ReadonlySet<string>;
  readonly sites: ReadonlySet<string>;
  /** Years of pages; null for pages whose year cannot be told. */
  readonly years: ReadonlySet<number | null>;
  /** True: only with, false: only without, null: both. */
  readonly note: boolean | null;
  readonly link: boolean | null;
}

export const noFilter: AnnotationFilter = {
  meanings: new Set(),
  tags: new Set(),
  sites: new Set(),
  years: new Set(),
  note: null,
  link: null,
};

/** How many entries of a filter are set. */
export const filtersSet = ({ meanings, tags, sites, years, note, link }: AnnotationFilter): number =>
  meanings.size + tags.size + sites.size + years.size + (note === null ? 0 : 1) + (link === null ? 0 : 1);

const knownYears = new Map<string, number | null>();

/** The year of the page an annotation stands on, by its title and its day of publication. */
export function yearOf({ target: { page } }: Annotation): number | null {
  const key = `${page.published ?? ''} ${page.title}`;
  let year = knownYears.get(key);
  if (year === undefined) {
    year = inferYear({ title: page.title, published: page.published })?.year ?? null;
    knownYears.set(key, year);
  }
  return year;
}

/** The site as it is filtered by: its name, or its host where it has none. */
export function siteOf({ target: { page } }: Annotation): string {
  return page.site || hostOf(page.address);
}

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}

/** One check for each facet. */
const checks: {
  readonly [K in keyof AnnotationFilter]: (annotation: Annotation, wanted: AnnotationFilter[K]) => boolean;
} = {
  meanings: (annotation, wanted) => wanted.size === 0 || wanted.has(annotation.meaning),
  tags: (annotation, wanted) => {
    for (const tag of wanted) if (!annotation.tags.includes(tag)) return false;
    return true;
  },
  sites: (annotation, wanted) => wanted.size === 0 || wanted.has(siteOf(annotation)),
  years: (annotation, wanted) => wanted.size === 0 || wanted.has(yearOf(annotation)),
  note: (annotation, wanted) => wanted === null || (annotation.note !== '') === wanted,
  link: (annotation, wanted) => wanted === null || annotation.links.length > 0 === wanted,
};
const facets = Object.keys(checks) as (keyof AnnotationFilter)[];

const passes = <K extends keyof AnnotationFilter>(
  facet: K,
  annotation: Annotation,
  filter: AnnotationFilter,
) => checks[facet](annotation, filter[facet]);

export interface FacetCounts {
  readonly meanings: ReadonlyMap<Meaning, number>;
  /** The most used first. */
  readonly tags: ReadonlyMap<string, number>;
  readonly sites: ReadonlyMap<string, number>;
  /** The latest first, unknown last. */
  readonly years: ReadonlyMap<number | null, number>;
  readonly note: number;
  readonly link: number;
}

/**
 * The annotations that pass, in their order, and for every entry of the filter how many it would leave beside what the
 * other facets ask for.
 */
export function filterAnnotations(
  annotations: readonly Annotation[],
  filter: AnnotationFilter,
): { readonly passed: readonly Annotation[]; readonly counts: FacetCounts } {
  const passed: Annotation[] = [];
  const byMeaning = new Map<Meaning, number>(meanings.map((meaning) => [meaning, 0]));
  const byTag = new Map<string, number>([...filter.tags].map((tag) => [tag, 0]));
  const bySite = new Map<string, number>([...filter.sites].map((site) => [site, 0]));
  const byYear = new Map<number | null, number>([...filter.years].map((year) => [year, 0]));
  let note = 0;
  let link = 0;
  for (const annotation of annotations) {
    let only: keyof AnnotationFilter | undefined;
    let fails = 0;
    for (const facet of facets) {
      if (passes(facet, annotation, filter)) continue;
      only = facet;
      fails += 1;
    }
    if (fails > 1) continue;
    if (fails === 0) passed.push(annotation);
    const counts = (facet: keyof AnnotationFilter) => only === undefined || only === facet;
    if (counts('meanings')) add(byMeaning, annotation.meaning);
    // Tags narrow each other: one more is asked for on top of those.
    if (only === undefined) for (const tag of annotation.tags) add(byTag, tag);
    if (counts('sites')) add(bySite, siteOf(annotation));
    if (counts('years')) add(byYear, yearOf(annotation));
    if (counts('note') && annotation.note !== '') note += 1;
    if (counts('link') && annotation.links.length > 0) link += 1;
  }
  return {
    passed,
    counts: {
      meanings: byMeaning,
      tags: mostFirst(byTag),
      sites: mostFirst(bySite),
      years: new Map(
        [...byYear].sort(([a], [b]) => (b ?? Number.NEGATIVE_INFINITY) - (a ?? Number.NEGATIVE_INFINITY)),
      ),
      note,
      link,
    },
  };
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostFirst(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}
