import { numberingOf } from './numbering.ts';
import type { Span } from './span.ts';

const stopBefore = /[。！？!?;:”"')\]》]$/;

/**
 * Splits a folded block into paragraphs: at line ends, and where two ideographic spaces (the indent of a Chinese
 * paragraph) stand in running text, as in pages and files that lost their line ends.
 */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  const gap = /\n|[ \u3000]{2,}/g;
  for (let found = gap.exec(text); found; found = gap.exec(text)) {
    if (!isBreak(text, start, found)) continue;
    push(paragraphs, text, start, found.index);
    start = found.index + found[0].length;
  }
  push(paragraphs, text, start, text.length);
  return paragraphs;
}

function isBreak(text: string, start: number, gap: RegExpExecArray): boolean {
  if (gap[0] === '\n') return true;
  const indent = gap[0].split('\u3000').length > 2 || gap[0].length >= 6;
  if (!indent) return false;
  const before = text.slice(Math.max(start, gap.index - 1), gap.index);
  if (stopBefore.test(before)) return true;
  if (numberingOf(text.slice(gap.index + gap[0].length, gap.index + gap[0].length + 12))) return true;
  // A numbered heading has no stop: the indent after it ends it.
  return gap.index - start <= 60 && numberingOf(text.slice(start, start + 16).trimStart()) !== null;
}

function push(paragraphs: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) paragraphs.push({ start, end });
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0x0a;
}
