import { contextLength, most, type TextPosition, type TextQuote } from '../annotation/annotation.ts';
import type { Span } from '../policy/span.ts';
import { foldCompared } from './fold-compared.ts';

/** Compared characters that a context should have: white space says nothing of where a quote stands. */
const saidAtLeast = 32;

/**
 * What a span of a text is known by later. Its ends are moved outwards where they would split a surrogate pair.
 * @param text the page's text
 * @throws RangeError when the span is empty or not within the text
 */
export function describeSpan(text: string, span: Span): { quote: TextQuote; position: TextPosition } {
  if (!(span.start >= 0 && span.start < span.end && span.end <= text.length)) {
    throw new RangeError(`${span.start} to ${span.end} is no span of a text of ${text.length}`);
  }
  const start = isInPair(text, span.start) ? span.start - 1 : span.start;
  const end = isInPair(text, span.end) ? span.end + 1 : span.end;
  return {
    quote: { exact: text.slice(start, end), prefix: before(text, start), suffix: after(text, end) },
    position: { start, end },
  };
}

function before(text: string, end: number): string {
  for (let length = contextLength; ; length *= 2) {
    const cut = Math.max(0, end - Math.min(length, most.context));
    const prefix = text.slice(isInPair(text, cut) ? cut + 1 : cut, end);
    if (cut === 0 || length >= most.context || saysEnough(prefix)) return prefix;
  }
}

function after(text: string, start: number): string {
  for (let length = contextLength; ; length *= 2) {
    const cut = Math.min(text.length, start + Math.min(length, most.context));
    const suffix = text.slice(start, isInPair(text, cut) ? cut - 1 : cut);
    if (cut === text.length || length >= most.context || saysEnough(suffix)) return suffix;
  }
}

const saysEnough = (context: string): boolean => foldCompared(context).text.length >= saidAtLeast;

const isInPair = (text: string, at: number): boolean => at > 0 && text.codePointAt(at - 1)! > 0xffff;
