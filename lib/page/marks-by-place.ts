import type { PlacedMark } from './placed-mark.ts';

/** Marks by their place in the text, to find those at an offset: they overlap in any way. */
export class MarksByPlace {
  /** By their starts. */
  readonly marks: readonly PlacedMark[];
  /** For every mark, where the one that reaches furthest of it and those before it ends. */
  private readonly reach: Uint32Array;

  constructor(marks: Iterable<PlacedMark>) {
    this.marks = [...marks].sort((a, b) => a.start - b.start);
    this.reach = new Uint32Array(this.marks.length);
    let furthest = 0;
    for (const [i, { end }] of this.marks.entries()) this.reach[i] = furthest = Math.max(furthest, end);
  }

  /** The marks that cover or touch the stretch from `from` to `to`. */
  touching(from: number, to: number): PlacedMark[] {
    const found: PlacedMark[] = [];
    for (let i = this.lastFrom(to); i >= 0 && this.reach[i]! >= from; i--) {
      if (this.marks[i]!.end >= from) found.push(this.marks[i]!);
    }
    return found;
  }

  /** Index of the last mark that starts at or before an offset. */
  private lastFrom(offset: number): number {
    let low = 0;
    let high = this.marks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.marks[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
