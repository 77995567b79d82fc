import type { Span } from '../span.ts';

/** Dashes, stops and spaces, which set a name off and are no part of it. Brackets and quotes may be: 一县一业(特). */
const edge = '[\\p{Dash_Punctuation}\\s,.;:!?、。…·]';
const before = new RegExp(`^${edge}+`, 'u');
/** …and numbers of notes behind it: 六水共治[9]. */
const behind = new RegExp(`(?:${edge}|[\\[【〔]\\d{1,3}[\\]】〕])+$`, 'u');

/** A span without what stands at its ends and belongs to no name; empty where there is nothing else. Offsets into the folded text. */
export function withoutEdges(text: string, { start, end }: Span): Span {
  const name = text.slice(start, end);
  const from = start + (before.exec(name)?.[0].length ?? 0);
  return { start: from, end: Math.max(from, end - (behind.exec(name)?.[0].length ?? 0)) };
}
