import { mostAnnotations } from '../../../lib/messages/annotations.ts';
import type { PageAnchor } from '../../../lib/messages/page.ts';
import type { PlacedAnnotation } from '../../../lib/page/annotated-page.ts';
import type { PassageMark } from '../../../lib/page/placed-mark.ts';
import type { Span } from '../../../lib/policy/span.ts';

/** Passages of one annotation that a message takes. */
const mostPassages = 200;
/** UTF-16 units of all texts in one message: well below the 64 MiB that Chrome sends, at three bytes each. */
const mostUnits = 12_000_000;

/**
 * How annotations stand, as panels are told. Beyond the bounds of a message annotations, and then texts, are left out.
 * @param passages of the page, one after another in its text
 */
export function anchorsOf(
  placed: readonly PlacedAnnotation[],
  passages: readonly PassageMark[],
): PageAnchor[] {
  let units = 0;
  return placed.slice(0, mostAnnotations).map(({ id, state, start, end, text }) => {
    units += text?.length ?? 0;
    return {
      id,
      state,
      start,
      text: units > mostUnits ? null : text,
      passages: start === null || end === null ? [] : overlapping(passages, { start, end }),
    };
  });
}

/** Passages that share characters with a span. */
function overlapping(passages: readonly PassageMark[], { start, end }: Span): string[] {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passages[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const ids: string[] = [];
  for (let i = low; i < passages.length && passages[i]!.start < end && ids.length < mostPassages; i++)
    ids.push(passages[i]!.id);
  return ids;
}
