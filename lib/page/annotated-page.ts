import type { AnchorState } from '../anchor/anchor.ts';
import { type AnchorText, anchorTextSteps } from '../anchor/anchor-text.ts';
import { findQuotes, type KeptPlace } from '../anchor/find-quote.ts';
import { type Meaning, most, type Target } from '../annotation/annotation.ts';
import type { Span } from '../policy/span.ts';
import { DomRangeFinder } from './dom-range.ts';
import { blocksOf, type LastingPlace, lastingPlace, spanOf } from './lasting-place.ts';
import type { PageText } from './page-text.ts';
import { spanOfRange } from './selected-range.ts';

/** What a page has to know of an annotation. */
export interface AnnotationOnPage {
  readonly id: string;
  readonly meaning: Meaning;
  readonly target: Target;
}

/** How an annotation stands on the page. */
export interface PlacedAnnotation {
  readonly id: string;
  readonly meaning: Meaning;
  readonly state: AnchorState;
  /** Where in the page's text, UTF-16 offsets; null where it is not found. */
  readonly start: number | null;
  readonly end: number | null;
  /** What stands there when it is not quite what was annotated; null otherwise. */
  readonly text: string | null;
}

const annotationsPerStep = 32;

/** Keeps where the annotations of a page stand, while the page and the annotations change. */
export class AnnotatedPage {
  private annotations: readonly AnnotationOnPage[] = [];
  /** Where annotations were found in `page`, by their targets; undefined for those that were not. */
  private places: ReadonlyMap<Target, LastingPlace | undefined> = new Map();
  private page: PageText | undefined;
  private text: AnchorText | undefined;
  private spans: ReadonlyMap<string, Span> = new Map();

  /** The annotations from now on. Those whose target is the same keep their place. */
  set(annotations: readonly AnnotationOnPage[]): void {
    const before = new Map(this.annotations.map((annotation) => [annotation.id, annotation.target]));
    // Targets come anew from the store each time: the object that is known stands for its equals.
    this.annotations = annotations.map((annotation) => {
      const known = before.get(annotation.id);
      return known && isSameTarget(known, annotation.target) ? { ...annotation, target: known } : annotation;
    });
  }

  /**
   * Finds the annotations in the page as it is now, in short steps. What still stands where it stood, with its context,
   * is not looked for again. May be left unfinished; the next time sets it right.
   * @param settled the page has come to rest: what is missing is not found, and no longer pending.
   * @returns how they stand, in the order they were given.
   */
  *anchoring(
    page: PageText,
    { settled }: { readonly settled: boolean },
  ): Generator<number, readonly PlacedAnnotation[], void> {
    const { annotations } = this;
    const places = new Map<Target, LastingPlace | undefined>();
    const known = annotations.flatMap(({ target }) => this.places.get(target) ?? []);
    const standing = yield* blocksOf(page, known);
    for (const [i, { target }] of annotations.entries()) {
      if (i % annotationsPerStep === 0) yield i;
      const place = this.places.get(target);
      const keeps =
        page === this.page ? this.places.has(target) : place?.certain && spanOf(place, page, standing);
      if (keeps) places.set(target, place);
    }
    const missing = annotations.filter(({ target }) => !places.has(target));
    yield* this.search(page, missing, places);
    const indexes = yield* blocksOf(
      page,
      [...places.values()].filter((place) => place !== undefined),
    );
    const spans = new Map<string, Span>();
    const placed: PlacedAnnotation[] = [];
    for (const [i, { id, meaning, target }] of annotations.entries()) {
      if (i % annotationsPerStep === 0) yield i;
      const place = places.get(target);
      const span = place && spanOf(place, page, indexes);
      if (!place || !span) {
        placed.push({
          id,
          meaning,
          state: settled ? 'not-found' : 'pending',
          start: null,
          end: null,
          text: null,
        });
        continue;
      }
      const { start, end } = span;
      const now = place.state === 'approximate' ? page.text.slice(start, end).slice(0, most.quote) : null;
      placed.push({ id, meaning, state: place.state, start, end, text: now });
      spans.set(id, span);
    }
    this.page = page;
    this.places = places;
    this.spans = spans;
    return placed;
  }

  /** Where an annotation stood after the last anchoring, in the text that was given; undefined when it was not found. */
  spanOf(id: string): Span | undefined {
    return this.spans.get(id);
  }

  private *search(
    page: PageText,
    missing: readonly AnnotationOnPage[],
    places: Map<Target, LastingPlace | undefined>,
  ): Generator<number, void, void> {
    if (!missing.length) return;
    if (this.text?.page !== page) this.text = yield* anchorTextSteps(page);
    const kept: KeptPlace[] = [];
    const finder = finderFor(page);
    for (const [i, { target }] of missing.entries()) {
      if (i % annotationsPerStep === 0) yield i;
      const range = target.range && finder?.find(target.range);
      kept.push({ ...target, range: range && spanOfRange(page, range) });
    }
    const found = yield* findQuotes(this.text, kept);
    for (const [i, { target }] of missing.entries()) {
      if (i % annotationsPerStep === 0) yield i;
      places.set(target, found[i] && lastingPlace(page, found[i], target.quote));
    }
  }
}

/** Ranges are told in the page's own document, in which the frames stand that others are read from. */
function finderFor({ blocks }: PageText): DomRangeFinder | undefined {
  let document = blocks[0]?.element.ownerDocument;
  for (;;) {
    const around = document?.defaultView?.frameElement?.ownerDocument;
    if (!around) return document && new DomRangeFinder(document);
    document = around;
  }
}

function isSameTarget(a: Target, b: Target): boolean {
  return (
    a === b ||
    (isSame(a.quote, b.quote) &&
      isSame(a.position ?? {}, b.position ?? {}) &&
      isSame(a.range ?? {}, b.range ?? {}))
  );
}

/** Whether two flat objects say the same. */
function isSame(a: object, b: object): boolean {
  const [of, and] = [Object.entries(a), new Map(Object.entries(b))];
  return of.length === and.size && of.every(([key, value]) => and.get(key) === value);
}
