import type { AnnotationStore } from '../../lib/store/annotations/annotation-store.ts';
import { openAnnotationStore } from '../../lib/store/annotations/open-store.ts';

let store: AnnotationStore | undefined;

/** The background's own connection to the annotations, opened when it is first needed. */
export const annotationStore = (): AnnotationStore => (store ??= openAnnotationStore());
