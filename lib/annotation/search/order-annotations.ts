import { addressKey } from '../address-keys.ts';
import { type Annotation, meanings } from '../annotation.ts';

/**
 * What a list is ordered by. `page`: pages by their latest annotation, on each its own order, so that nothing moves while
 * it is worked on. `fit`: how well a search fits.
 */
export const orders = ['page', 'modified', 'created', 'title', 'meaning', 'fit'] as const;
export type Order = (typeof orders)[number];

/** Chinese by its sound, figures by their value. */
const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Annotations of one page, under whichever of its addresses they were made. */
export interface PageGroup {
  readonly key: string;
  readonly annotations: readonly Annotation[];
}

type Compare = (a: Annotation, b: Annotation) => number;

const up = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byId: Compare = (a, b) => up(a.id, b.id);
/** As they stand on a page; those whose place is not known last. */
const byPlace: Compare = (a, b) => {
  const start = ({ target }: Annotation) => target.position?.start ?? Number.MAX_SAFE_INTEGER;
  return start(a) - start(b) || up(a.created, b.created) || byId(a, b);
};
const byModified: Compare = (a, b) => up(b.modified, a.modified) || byId(a, b);
const byCreated: Compare = (a, b) => up(b.created, a.created) || byId(a, b);
const rank = new Map(meanings.map((meaning, i) => [meaning, i]));
const byMeaning: Compare = (a, b) => rank.get(a.meaning)! - rank.get(b.meaning)! || byModified(a, b);

/**
 * Groups annotations by page and orders groups and annotations. A group stands where its first annotation would.
 * @param fits of `searchAnnotations`; without them `fit` is `modified`
 */
export function groupByPage(
  annotations: readonly Annotation[],
  order: Order,
  fits: ReadonlyMap<Annotation, number> | null,
): readonly PageGroup[] {
  const compare = withinPage(order, fits);
  const groups = [...Map.groupBy(annotations, ({ target }) => keyOf(target.page.address))].map(
    ([key, members]) => ({ key, annotations: members.sort(compare) }),
  );
  if (order === 'title') {
    const ranks = titleRanks(annotations);
    const title = (group: PageGroup) => ranks.get(group.annotations[0]!.target.page.title)!;
    return groups.sort((a, b) => title(a) - title(b) || up(a.key, b.key));
  }
  if (order === 'page') {
    const latest = new Map(
      groups.map((group) => [
        group,
        group.annotations.reduce((last, { created }) => (created > last ? created : last), ''),
      ]),
    );
    return groups.sort((a, b) => up(latest.get(b)!, latest.get(a)!) || up(a.key, b.key));
  }
  return groups.sort((a, b) => compare(a.annotations[0]!, b.annotations[0]!));
}

const knownKeys = new Map<string, string>();

function keyOf(address: string): string {
  let key = knownKeys.get(address);
  if (key === undefined) {
    key = addressKey(address) ?? address;
    knownKeys.set(address, key);
  }
  return key;
}

/** Orders annotations without regard to pages, except by `page` and `title`. */
export function orderAnnotations(
  annotations: readonly Annotation[],
  order: Order,
  fits: ReadonlyMap<Annotation, number> | null,
): readonly Annotation[] {
  if (order === 'page' || order === 'title') {
    return groupByPage(annotations, order, fits).flatMap((group) => group.annotations);
  }
  return annotations.toSorted(withinPage(order, fits));
}

function withinPage(order: Order, fits: ReadonlyMap<Annotation, number> | null): Compare {
  if (order === 'page' || order === 'title') return byPlace;
  if (order === 'created') return byCreated;
  if (order === 'meaning') return byMeaning;
  if (order === 'fit' && fits) return (a, b) => (fits.get(b) ?? 0) - (fits.get(a) ?? 0) || byModified(a, b);
  return byModified;
}

/** Comparing by sound is slow: every title is compared once, not every annotation. */
function titleRanks(annotations: readonly Annotation[]): ReadonlyMap<string, number> {
  const titles = [...new Set(annotations.map(({ target }) => target.page.title))].sort(collator.compare);
  return new Map(titles.map((title, i) => [title, i]));
}
