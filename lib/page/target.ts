import { describeSpan } from '../anchor/describe-span.ts';
import { most, type SourcePage, type Target } from '../annotation/annotation.ts';
import type { Span } from '../policy/span.ts';
import { domRangeOf } from './dom-range.ts';
import type { PageText } from './page-text.ts';
import { spanOfRange } from './selected-range.ts';

/**
 * What an annotation of a range or a span of a page is to be found by again.
 * @returns undefined when nothing readable is in it, or more than one annotation can hold.
 */
export function targetOf(page: PageText, what: AbstractRange | Span, source: SourcePage): Target | undefined {
  const span = 'start' in what ? what : spanOfRange(page, what);
  if (!span || span.start >= span.end || span.end > page.text.length) return undefined;
  const { quote, position } = describeSpan(page.text, span);
  if (!quote.exact.trim() || quote.exact.length > most.quote) return undefined;
  const range = page.map.rangeOf(position);
  const document = range?.startContainer.ownerDocument;
  // A path says nothing of the frame it is meant in.
  const dom = range && document?.defaultView?.frameElement === null ? domRangeOf(document, range) : undefined;
  return { page: source, quote, position, ...(dom && { range: dom }) };
}
