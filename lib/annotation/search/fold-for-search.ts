import { simplified } from '../../policy/traditional.ts';

/** A folded text that knows where each of its characters stood. */
export interface FoldedForSearch {
  readonly text: string;
  /** For each UTF-16 unit of `text` the offset in the text it came from; that text's length at the end. */
  readonly places: readonly number[];
}

/**
 * A text as it is searched: compatibility forms and full width as plain ones (NFKD), without accents and invisible
 * characters, in lower case, traditional characters as simplified ones. White space beside a Chinese character is none,
 * all other is one space, so that 2009 年 and 2009年 are the same. Every code point is folded by itself: what stands in a
 * text stands in the folded text too, wherever it is cut.
 */
export function foldForSearch(text: string): string {
  return foldTo(text, () => {});
}

export function foldWithPlaces(text: string): FoldedForSearch {
  const places: number[] = [];
  const folded = foldTo(text, (place) => places.push(place));
  places.push(text.length);
  return { text: folded, places };
}

/** @param from is told, for each unit of the folded text, where it came from */
function foldTo(text: string, from: (place: number) => void): string {
  const folded: string[] = [];
  let last = 0;
  let space = -1;
  for (let i = 0; i < text.length; i++) {
    const at = i;
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i += 1;
    const one = foldOne(code);
    for (let j = 0; j < one.length; j++) {
      const unit = one.charCodeAt(j);
      if (unit === 0x20) {
        if (space < 0) space = at;
        continue;
      }
      if (space >= 0 && last !== 0 && !isChinese(last) && !isChinese(unit)) {
        folded.push(' ');
        from(space);
      }
      space = -1;
      folded.push(one.length === 1 ? one : one[j]!);
      from(at);
      last = unit;
    }
  }
  return folded.join('');
}

const known = new Map<number, string>();

function foldOne(code: number): string {
  let folded = known.get(code);
  if (folded === undefined) {
    folded = String.fromCodePoint(code)
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
      .replace(/[\s\p{Cc}]/gu, ' ')
      .replace(/ς/gu, 'σ')
      .replace(/\p{Script=Han}/gu, (one) => simplified.get(one) ?? one);
    known.set(code, folded);
  }
  return folded;
}

/** Characters written without spaces between them, and their punctuation; halves of the supplementary ones. */
const isChinese = (unit: number): boolean =>
  (unit >= 0x2e80 && unit < 0xac00) || (unit >= 0xd800 && unit < 0xfb00);
