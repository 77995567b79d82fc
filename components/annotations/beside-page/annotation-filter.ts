import type { Annotation, Meaning } from '../../../lib/annotation/annotation.ts';
import { foldText } from '../../fold-text.ts';
import type { AnnotationView } from '../annotations-view.ts';

/** What the user wants to see. */
export interface AnnotationFilter {
  /** Words that must all stand in the quote, the note or the tags; case, width and white space do not matter. */
  readonly query: string;
  /** Any of these; all when empty. */
  readonly meanings: ReadonlySet<Meaning>;
  readonly tag: string | null;
  readonly withNote: boolean;
  readonly withLink: boolean;
  readonly notFound: boolean;
}

export const noFilter: AnnotationFilter = {
  query: '',
  meanings: new Set(),
  tag: null,
  withNote: false,
  withLink: false,
  notFound: false,
};

/** How many conditions a filter has. */
export function conditionsOf({ query, meanings, ...filter }: AnnotationFilter): number {
  return (query.trim() ? 1 : 0) + meanings.size + furtherConditionsOf(filter);
}

/** How many of them are those that are not always on show. */
export function furtherConditionsOf(filter: Omit<AnnotationFilter, 'query' | 'meanings'>): number {
  const { tag, withNote, withLink, notFound } = filter;
  return [tag !== null, withNote, withLink, notFound].filter(Boolean).length;
}

/**
 * The annotations that pass a filter, in their order; the same array when all do.
 * @param spared this annotation is never hidden (it is being edited)
 */
export function filterAnnotations(
  annotations: readonly AnnotationView[],
  filter: AnnotationFilter,
  spared: string | null = null,
): readonly AnnotationView[] {
  if (conditionsOf(filter) === 0) return annotations;
  const { meanings, tag, withNote, withLink, notFound } = filter;
  const wanted = foldText(filter.query).split(/\s+/u).filter(Boolean);
  return annotations.filter(
    ({ annotation, state }) =>
      annotation.id === spared ||
      ((meanings.size === 0 || meanings.has(annotation.meaning)) &&
        (tag === null || annotation.tags.includes(tag)) &&
        (!withNote || annotation.note !== '') &&
        (!withLink || annotation.links.length > 0) &&
        (!notFound || state === 'not-found') &&
        wanted.every((word) => searchedText(annotation).includes(word))),
  );
}

/** Annotations are replaced, never changed, so what was folded once holds as long as they do. */
const searched = new WeakMap<Annotation, string>();

function searchedText(annotation: Annotation): string {
  let text = searched.get(annotation);
  if (text === undefined) {
    const parts = [annotation.target.quote.exact, annotation.note, ...annotation.tags];
    text = parts.map((part) => foldText(part).replace(/\s+/gu, '')).join('\n');
    searched.set(annotation, text);
  }
  return text;
}

/** How many annotations of each meaning pass the rest of a filter. */
export function countByMeaning(
  annotations: readonly AnnotationView[],
  filter: AnnotationFilter,
): ReadonlyMap<Meaning, number> {
  const counts = new Map<Meaning, number>();
  for (const { annotation } of filterAnnotations(annotations, { ...filter, meanings: new Set() })) {
    counts.set(annotation.meaning, (counts.get(annotation.meaning) ?? 0) + 1);
  }
  return counts;
}

/** The tags of these annotations with how many have them, the most used first. */
export function countByTag(annotations: readonly AnnotationView[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { annotation } of annotations) {
    for (const tag of annotation.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
