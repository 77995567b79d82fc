import * as v from 'valibot';
import { Annotation, AnnotationId, Meaning, Target } from '../annotation/annotation.ts';
import { Labels } from '../annotation/labels.ts';
import { PageIdentity } from '../annotation/page-identity.ts';

/** Annotations of one page that are told at most. */
export const mostAnnotations = 5_000;

/** Changed annotations that are told by their ids; of more it is told that everything may have changed. */
export const mostChanged = 10_000;

/** Why the store did not do what it was asked, for the user to be told in words. */
export const StoreFault = v.picklist([
  /** The disk, or what the browser gives us of it, is full. */
  'quota',
  /** Another page holds the database open in an older version. */
  'blocked',
  /** The database was made by a newer version of the extension. */
  'newer',
  /** This window keeps nothing (private browsing, a profile that may not be written). */
  'private',
  /** The annotation is not there any more. */
  'missing',
  /** Anything else: damaged, closed by the browser, an unknown error. */
  'failed',
]);
export type StoreFault = v.InferOutput<typeof StoreFault>;

/** From a content script to the background about annotations. Each is answered. */
export const AnnotationsToBackground = v.variant('type', [
  /** The annotations of this page, wherever they were made. Answer: PageAnnotations, or Refused. */
  v.object({ type: v.literal('page-annotations'), identity: PageIdentity }),
  /**
   * Keep this one, which the user has just made on this page: a place and a meaning; notes, tags and links are not taken
   * from pages. Sent again with the same id when no answer came. Answer: Kept, or Refused.
   */
  v.object({ type: v.literal('create-annotation'), annotation: Annotation, identity: PageIdentity }),
  /** Change the meaning, or put it into the bin or out of it, from the toolbar on the page. Answer: Kept, or Refused. */
  v.object({
    type: v.literal('edit-annotation'),
    id: AnnotationId,
    edit: v.object({ meaning: v.optional(Meaning), binned: v.optional(v.boolean()) }),
  }),
  /**
   * The user wants to write a note to this one, and no panel is open: in the panel, or where it cannot be opened from a
   * page (Firefox) in a window of its own. Sent directly in the user's gesture. Answer: nothing.
   */
  v.object({ type: v.literal('write-note'), id: AnnotationId }),
]);
export type AnnotationsToBackground = v.InferOutput<typeof AnnotationsToBackground>;

/** What a page needs to know of an annotation: never its note, tags or links, for the page's process is not ours. */
export const PageAnnotation = v.object({ id: AnnotationId, meaning: Meaning, target: Target });
export type PageAnnotation = v.InferOutput<typeof PageAnnotation>;

export const PageAnnotations = v.object({
  is: v.literal('found'),
  annotations: v.pipe(v.array(PageAnnotation), v.maxLength(mostAnnotations), v.readonly()),
  labels: Labels,
});
export type PageAnnotations = v.InferOutput<typeof PageAnnotations>;

export const Kept = v.object({ is: v.literal('kept') });
export const Refused = v.object({ is: v.literal('refused'), fault: StoreFault });
export type Refused = v.InferOutput<typeof Refused>;
export const KeptOrRefused = v.variant('is', [Kept, Refused]);
export type KeptOrRefused = v.InferOutput<typeof KeptOrRefused>;
export const FoundOrRefused = v.variant('is', [PageAnnotations, Refused]);
export type FoundOrRefused = v.InferOutput<typeof FoundOrRefused>;

/**
 * Told by whoever has changed the store: to all pages of the extension and the background by `runtime.sendMessage`, and
 * by the background to all tabs. Whoever shows annotations reads them again.
 */
export const AnnotationsChanged = v.object({
  type: v.literal('annotations-changed'),
  /** Ids of the annotations; empty when everything may have changed (import, restore, labels, settings). */
  ids: v.pipe(v.array(AnnotationId), v.maxLength(mostChanged), v.readonly()),
});
export type AnnotationsChanged = v.InferOutput<typeof AnnotationsChanged>;

/** One-off from the background or the workbench to the content script of a tab. */
export const AnnotationsToPage = v.variant('type', [
  AnnotationsChanged,
  /** Highlight what is selected (shortcut, context menu). Answer: nothing; the page tells the user what came of it. */
  v.object({ type: v.literal('annotate-selection') }),
  /** Scroll to this annotation as soon as it is found. Answer: true. */
  v.object({ type: v.literal('show-annotation'), id: AnnotationId }),
]);
export type AnnotationsToPage = v.InferOutput<typeof AnnotationsToPage>;
