import { AnnotationsChanged, mostChanged } from '../../lib/messages/annotations.ts';
import { hearOurs, tellOurs } from './own-news.ts';

/**
 * Tells all other pages of the extension, and through the background all tabs, that these annotations have changed.
 * @param ids of the annotations; none when everything may have
 */
export function announceChange(ids: readonly string[]): void {
  tellOurs({
    type: 'annotations-changed',
    ids: ids.length > mostChanged ? [] : [...ids],
  } satisfies AnnotationsChanged);
}

/** Calls back with the ids of what others have changed, until the signal. */
export function hearChanges(listener: (ids: readonly string[]) => void, signal?: AbortSignal): void {
  hearOurs(AnnotationsChanged, ({ ids }) => listener(ids), signal);
}
