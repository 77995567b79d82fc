import type { Span } from '../../lib/policy/span.ts';

/** A stretch of text that is wholly marked or wholly unmarked. */
export interface TextRun {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Cuts a text at the borders of its marks. Marks may overlap, touch, stand in any order or reach beyond the text.
 * @param marks UTF-16 offsets into `text`
 * @returns runs that together are `text`, marked and unmarked in turn
 */
export function markedRuns(text: string, marks: readonly Span[]): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const mark of merged(marks)) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, text.length);
    if (start >= end) continue;
    if (start > at) runs.push({ text: text.slice(at, start), marked: false });
    runs.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), marked: false });
  return runs;
}

function merged(marks: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && mark.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    } else result.push(mark);
  }
  return result;
}
