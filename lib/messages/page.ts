import * as v from 'valibot';
import { anchorStates } from '../anchor/anchor.ts';
import { AnnotationId, Meaning, most, Target } from '../annotation/annotation.ts';
import { mostAnnotations, StoreFault } from './annotations.ts';

/** What content script and panel tell each other over the port named `pagePort` (see docs/architecture.md). */
export const pagePort = 'zhengmai:page';

/** Passages of one page that are told at most: a book of a thousand pages has as many. */
export const mostPassages = 20_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** A passage of the page as the panel knows it. `id` stays the same while its text stands on the page. */
export const PagePassage = v.object({
  id,
  text: v.pipe(v.string(), v.maxLength(20_000)),
  kind: v.picklist(['task', 'requirement', 'provision', 'target', 'result']),
  headings: v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(12)),
  section: v.pipe(v.number(), v.integer()),
});
export type PagePassage = v.InferOutput<typeof PagePassage>;

/** What is known of the page as a document. */
export const PageDetails = v.object({
  title: v.pipe(v.string(), v.maxLength(500)),
  site: v.pipe(v.string(), v.maxLength(200)),
  host: v.pipe(v.string(), v.maxLength(255)),
  government: v.boolean(),
  /** The year the document is about, when it can be told. */
  year: v.nullable(v.pipe(v.number(), v.integer())),
});
export type PageDetails = v.InferOutput<typeof PageDetails>;

/** How one annotation stands on the page. */
export const PageAnchor = v.object({
  id: AnnotationId,
  state: v.picklist(anchorStates),
  /** Where it begins in the page's text, for page order; null where it is not found. */
  start: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** What stands there now, when it is not exactly what was annotated; null otherwise. */
  text: v.nullable(v.pipe(v.string(), v.maxLength(most.quote))),
  /** Passages of the page that it overlaps. */
  passages: v.pipe(v.array(id), v.maxLength(200), v.readonly()),
});
export type PageAnchor = v.InferOutput<typeof PageAnchor>;

/** From the content script to the panel. */
export const FromPage = v.variant('type', [
  /** The page is being read; `read` of `total` characters, `total` 0 when not yet known. */
  v.object({ type: v.literal('reading'), read: v.number(), total: v.number() }),
  /**
   * The page's passages in reading order. Sent again whenever they change; `revision` counts up. `moved`: they are
   * those of another document that a single-page site shows now.
   */
  v.object({
    type: v.literal('passages'),
    revision: v.pipe(v.number(), v.integer()),
    moved: v.boolean(),
    page: PageDetails,
    passages: v.pipe(v.array(PagePassage), v.maxLength(mostPassages)),
  }),
  /** Passages now in the viewport, in reading order. */
  v.object({ type: v.literal('in-view'), ids: v.pipe(v.array(id), v.maxLength(2_000)) }),
  /** The user chose a mark on the page. */
  v.object({ type: v.literal('chosen'), id }),
  /** The user switched this site off: nothing is read. */
  v.object({ type: v.literal('off'), host: v.pipe(v.string(), v.maxLength(255)) }),
  /** The page could not be read. */
  v.object({ type: v.literal('failed'), reason: v.pipe(v.string(), v.maxLength(500)) }),
  /** The page's annotations and how they stand. Sent again whenever that changes. */
  v.object({
    type: v.literal('anchors'),
    anchors: v.pipe(v.array(PageAnchor), v.maxLength(mostAnnotations), v.readonly()),
  }),
  /** The annotations could not be read or written; null when they can be read again. */
  v.object({ type: v.literal('store-fault'), fault: v.nullable(StoreFault) }),
  /** The user chose an annotation on the page; with `edit`, to write its note. */
  v.object({ type: v.literal('annotation-chosen'), id: AnnotationId, edit: v.boolean() }),
  /** The user has selected the new place of this annotation, or takes what stands at its place now. */
  v.object({ type: v.literal('place-chosen'), id: AnnotationId, target: Target }),
  /** The user is to select the new place of this annotation on the page; null when that has ended. */
  v.object({ type: v.literal('reattaching'), id: v.nullable(AnnotationId) }),
]);
export type FromPage = v.InferOutput<typeof FromPage>;

/** From the panel to the content script. */
export const ToPage = v.variant('type', [
  /** Light this passage on the page, or none. */
  v.object({ type: v.literal('light'), id: v.nullable(id) }),
  /** Scroll to this passage and light it for a moment. */
  v.object({ type: v.literal('show'), id }),
  /** Read the page again from the beginning. */
  v.object({ type: v.literal('read-again') }),
  /** Highlight this passage. Answered by `annotation-chosen` with `edit` when it is kept. */
  v.object({ type: v.literal('annotate-passage'), id, meaning: Meaning }),
  /** Light this annotation on the page, or none. */
  v.object({ type: v.literal('light-annotation'), id: v.nullable(AnnotationId) }),
  /** Scroll to this annotation and light it for a moment. */
  v.object({ type: v.literal('show-annotation'), id: AnnotationId }),
  /** Let the user select the new place of this annotation; null to leave off. */
  v.object({ type: v.literal('reattach'), id: v.nullable(AnnotationId) }),
  /** Take what the approximate place says now as the annotation's words. */
  v.object({ type: v.literal('accept-text'), id: AnnotationId }),
]);
export type ToPage = v.InferOutput<typeof ToPage>;

/** One-off from the background to a tab: is our content script there already? It answers true. */
export const Ping = v.literal('zhengmai:ping');
