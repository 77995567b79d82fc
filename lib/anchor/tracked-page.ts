import type { SourceText } from '../policy/source-text.ts';
import type { Span } from '../policy/span.ts';

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A text of lines as a page. */
export function pageOfLines(
  lines: readonly string[],
  isCell: (index: number) => boolean = () => false,
): SourceText {
  let start = 0;
  const blocks = lines.map((line, i) => {
    const block = { start, end: start + line.length, linkShare: 0, cell: isCell(i), source: { text: line } };
    start = block.end + 1;
    return block;
  });
  return { text: lines.join('\n'), blocks: blocks.filter((block) => block.start < block.end) };
}

interface Line {
  text: string;
  readonly isCell: boolean;
  /** Where each unit stood in the first version's text; -1 for what is new. */
  from: number[];
}

/**
 * A page that is changed as editors and redesigns change it, and knows of every character where it stood before: so
 * where an annotation belongs is known by construction. For tests and measurements.
 */
export class TrackedPage {
  readonly lines: Line[];

  constructor(lines: readonly string[], isCell: (index: number) => boolean = () => false) {
    let at = 0;
    this.lines = lines.map((text, i) => {
      const from = Array.from(text, (_, i) => at + i);
      at += text.length + 1;
      return { text, from, isCell: isCell(i) };
    });
  }

  get page(): SourceText {
    return pageOfLines(
      this.lines.map(({ text }) => text),
      (index) => this.lines[index]!.isCell,
    );
  }

  /** Where the characters of a span of the first version stand now, and how many of them are left. */
  now(span: Span): { readonly span: Span | undefined; readonly left: number } {
    let [start, end, left, at] = [-1, -1, 0, 0];
    for (const { from } of this.lines) {
      for (let i = 0; i < from.length; i++) {
        if (from[i]! < span.start || from[i]! >= span.end) continue;
        if (start < 0) start = at + i;
        end = at + i + 1;
        left++;
      }
      at += from.length + 1;
    }
    return { span: left ? { start, end } : undefined, left };
  }

  insertLine(index: number, text: string): void {
    this.lines.splice(index, 0, { text, from: Array.from(text, () => -1), isCell: false });
  }

  removeLine(index: number): void {
    this.lines.splice(index, 1);
  }

  /** Puts the lines from `from` to `to` before the line `before`, which is none of them. */
  moveLines(from: number, to: number, before: number): void {
    const moved = this.lines.splice(from, to - from);
    this.lines.splice(before > from ? before - moved.length : before, 0, ...moved);
  }

  splitLine(index: number, at: number): void {
    const { text, from, isCell } = this.lines[index]!;
    this.lines.splice(
      index,
      1,
      { text: text.slice(0, at), from: from.slice(0, at), isCell },
      { text: text.slice(at), from: from.slice(at), isCell },
    );
  }

  /** Joins a line with the next one. */
  joinLine(index: number): void {
    const [line, next] = [this.lines[index]!, this.lines[index + 1]!];
    this.lines.splice(index, 2, { ...line, text: line.text + next.text, from: [...line.from, ...next.from] });
  }

  /** Puts other text in place of a stretch of a line. With `keeps`, it counts as the same characters (one for one). */
  replace(index: number, start: number, end: number, text: string, keeps = false): void {
    const line = this.lines[index]!;
    const from = keeps ? line.from.slice(start, end) : Array.from(text, () => -1);
    line.text = line.text.slice(0, start) + text + line.text.slice(end);
    line.from.splice(start, end - start, ...from);
  }

  /** The line and the offset in it of what is left of a span of the first version, at its start and at its end. */
  endsOf({ start, end }: Span): { readonly first: Place; readonly last: Place } | undefined {
    let first: Place | undefined;
    let last: Place | undefined;
    for (const [line, { from }] of this.lines.entries()) {
      for (let at = 0; at < from.length; at++) {
        if (from[at]! < start || from[at]! >= end) continue;
        first ??= { line, at };
        last = { line, at };
      }
    }
    return first && last && { first, last };
  }
}

interface Place {
  readonly line: number;
  readonly at: number;
}
