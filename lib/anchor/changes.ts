import { cleanupSemantic, DIFF_DELETE, DIFF_EQUAL, makeDiff } from '@sanity/diff-match-patch';
import { type Compared, foldCompared } from './fold-compared.ts';

/** A piece of a text beside an earlier one. */
export interface Change {
  readonly is: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Seconds after which a comparison of long texts makes do with coarser pieces. */
const timeout = 0.2;

/**
 * What became of a text, for a reader to see. Differences in white space and width count as none; the text as it is now
 * stands for both. What is not removed is, one after the other, the whole of `after`.
 */
export function changesBetween(before: string, after: string): readonly Change[] {
  const old = new Line(before);
  const now = new Line(after);
  const changes: Change[] = [];
  const put = (is: Change['is'], text: string) => {
    if (text) changes.push({ is, text });
  };
  let [oldAt, nowAt] = [0, 0];
  for (const { from, to, length } of samePieces(old, now)) {
    put('removed', old.slice(oldAt, from));
    put('added', now.slice(nowAt, to));
    put('same', now.slice(to, to + length));
    oldAt = from + length;
    nowAt = to + length;
  }
  put('removed', old.rest(oldAt));
  put(now.words.length > nowAt ? 'added' : 'same', now.rest(nowAt));
  return changes;
}

/** Pieces that both texts have, in their order, without half characters. */
function* samePieces(old: Line, now: Line) {
  let [from, to] = [0, 0];
  for (const [is, { length }] of cleanupSemantic(makeDiff(old.words, now.words, { timeout }))) {
    if (is !== DIFF_EQUAL) {
      if (is === DIFF_DELETE) from += length;
      else to += length;
      continue;
    }
    let first = 0;
    let last = length;
    while (first < last && (old.isInside(from + first) || now.isInside(to + first))) first++;
    while (first < last && (old.isInside(from + last) || now.isInside(to + last))) last--;
    if (first < last) yield { from: from + first, to: to + first, length: last - first };
    from += length;
    to += length;
  }
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);

/** Whether a number goes on over a place: between digits, around its decimal point, before its per cent sign. */
function isInNumber(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at]];
  if (isDigit(before) && isDigit(after)) return true;
  if (isDigit(before) && (after === '%' || after === '‰')) return true;
  if (after === '.') return isDigit(before) && isDigit(text[at + 1]);
  return before === '.' && isDigit(after) && isDigit(text[at - 2]);
}

/** A text with its compared form; blanks belong to the character before them, those at the start to the first one. */
class Line {
  readonly words: string;
  private readonly raw: string;
  private readonly starts: Compared['starts'];

  constructor(raw: string) {
    this.raw = raw;
    ({ text: this.words, starts: this.starts } = foldCompared(raw));
  }

  slice(from: number, to: number): string {
    return from < to ? this.raw.slice(this.rawAt(from), this.rawAt(to)) : '';
  }

  rest(from: number): string {
    return this.raw.slice(this.rawAt(from));
  }

  /** Whether a cut here would part a character, or a number: 90% became 100%, and not 9 became 10. */
  isInside(at: number): boolean {
    if (at <= 0 || at >= this.words.length) return false;
    if (this.starts !== undefined && this.starts[at - 1] === this.starts[at]) return true;
    return isInNumber(this.words, at);
  }

  private rawAt(at: number): number {
    if (at === 0) return 0;
    if (at === this.words.length) return this.raw.length;
    return this.starts?.[at] ?? at;
  }
}
