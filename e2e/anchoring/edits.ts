import { newParagraphs, otherSentences, strayCharacters } from './additions.ts';
import { type Glyph, type GlyphMaker, isBlank, type Paragraph, textOf } from './glyphs.ts';
import type { Random } from './random.ts';

/** What happens to a document in later years. Each gives the paragraphs as they are then. */
export type Edit = (
  paragraphs: readonly Paragraph[],
  random: Random,
  maker: GlyphMaker,
) => readonly Paragraph[];

/** A paragraph after every tenth or so, at least one; among the rows of a table, a row. */
export const insert: Edit = (paragraphs, random, { make }) => {
  const every = Math.max(2, Math.min(10, Math.floor(paragraphs.length / 2)));
  const result: Paragraph[] = [];
  let next = random.whole(1, every);
  paragraphs.forEach((paragraph, i) => {
    result.push(paragraph);
    const { row } = paragraph;
    const following = paragraphs[i + 1];
    if (--next > 0 || paragraph.kind === 'term' || (row !== undefined && following?.row === row)) return;
    next = every;
    if (row === undefined || following?.row === undefined) {
      result.push({ kind: 'text', glyphs: make(random.pick(newParagraphs)) });
      return;
    }
    // A new row says in most of its cells what others say: 完成, 100%, 市信息办.
    const model = paragraphs.filter((one) => one.row === row);
    for (const [k, cell] of model.entries()) {
      const text = k < 2 ? `新增事项${random.whole(20, 99)}` : textOf(cell.glyphs);
      result.push({ kind: 'cell', glyphs: make(text), row: row + 0.5 });
    }
  });
  return result;
};

/** One character in a third of the paragraphs: another, one more, one less. */
export const correct: Edit = (paragraphs, random, { make }) =>
  each(paragraphs, (glyphs) => {
    if (glyphs.length < 6 || !random.chance(1 / 3)) return glyphs;
    const at = random.whole(0, glyphs.length);
    if (!/\p{Script=Han}/u.test(glyphs[at]!.char)) return glyphs;
    const stray = [...strayCharacters].filter(
      (char) => ![at - 1, at, at + 1].some((i) => glyphs[i]?.char === char),
    );
    const how = random.whole(0, 3);
    return glyphs.toSpliced(at, how === 0 ? 0 : 1, ...(how === 1 ? [] : make(random.pick(stray))));
  });

/** Characters in their other width. */
export const changeWidth: Edit = (paragraphs) =>
  each(paragraphs, (glyphs) => glyphs.map((glyph) => ({ ...glyph, char: otherWidth(glyph.char) })));

function otherWidth(char: string): string {
  const code = char.charCodeAt(0);
  if (/[，；：（）！？]/.test(char)) return String.fromCharCode(code - 0xfee0);
  if (/[,;:()!?%0-9A-Za-z]/.test(char)) return String.fromCharCode(code + 0xfee0);
  return char;
}

const otherSigns: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '∶': ':',
  '—': '-',
  '〔': '[',
  '〕': ']',
  '●': '•',
};

/** Quotation marks, dashes and brackets as another input method types them. */
export const changeSigns: Edit = (paragraphs) =>
  each(paragraphs, (glyphs) =>
    glyphs.map((glyph) =>
      otherSigns[glyph.char] ? { ...glyph, char: otherSigns[glyph.char]!, turned: true as const } : glyph,
    ),
  );

/** Half of the targets with other numbers. */
export const changeNumbers: Edit = (paragraphs, random, { make }) =>
  each(paragraphs, (glyphs) => {
    let result: readonly Glyph[] = glyphs;
    const found = [...textOf(glyphs).matchAll(/\d+(?:\.\d+)?(?=[%万亿个条家户人台项站公]|$)/g)];
    for (const { 0: number, index } of found.reverse()) {
      if (!random.chance(0.5)) continue;
      result = result.toSpliced(index, number.length, ...make(otherNumber(number)));
    }
    return result;
  });

/** Of the digits, none is what it was at its place. */
const otherNumber = (number: string): string =>
  number === '100' ? '95' : number.replaceAll(/\d/g, (digit) => String(((Number(digit) + 2) % 9) + 1));

/** A third of the sentences say something else. */
export const rewrite: Edit = (paragraphs, random, { make }) =>
  each(paragraphs, (glyphs) => {
    let result: readonly Glyph[] = glyphs;
    const found = [...textOf(glyphs).matchAll(/[^。；？！]{14,}(?=[。；？！]|$)/g)];
    for (const { 0: sentence, index } of found.reverse()) {
      if (!random.chance(1 / 3)) continue;
      const other = random.pick(otherSentences).slice(0, -1);
      result = result.toSpliced(index, sentence.length, ...make(other));
    }
    return result;
  });

/** A fifth of the paragraphs, or rows, are gone. */
export const remove: Edit = (paragraphs, random) => {
  const gone = new Set<number>();
  for (const key of new Set(paragraphs.map(keyOf))) if (random.chance(0.2)) gone.add(key);
  return paragraphs.filter(
    (paragraph, i) => paragraph.kind === 'head-cell' || !gone.has(keyOf(paragraph, i)),
  );
};

/** Paragraphs, or rows, have changed places with their neighbours here and there. */
export const reorder: Edit = (paragraphs, random) => {
  const units: Paragraph[][] = [];
  let last: number | undefined;
  paragraphs.forEach((paragraph, i) => {
    const key = keyOf(paragraph, i);
    if (key === last || paragraph.kind === 'definition') units.at(-1)!.push(paragraph);
    else units.push([paragraph]);
    last = key;
  });
  for (let i = 1; i + 1 < units.length; i += random.whole(2, 5)) {
    const [one, other] = [units[i]!, units[i + 1]!];
    if (one[0]!.kind !== other[0]!.kind || one[0]!.kind === 'heading') continue;
    units[i] = other;
    units[i + 1] = one;
  }
  return units.flat();
};

/** Long paragraphs fall into sentences, short ones run on in one. */
export const joinAndPart: Edit = (paragraphs, random) => {
  const result: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = result.at(-1);
    if (paragraph.kind === 'text' && last?.kind === 'text' && random.chance(0.3)) {
      result[result.length - 1] = { ...last, glyphs: [...last.glyphs, ...paragraph.glyphs] };
    } else if (paragraph.kind === 'text' && random.chance(0.5)) {
      for (const glyphs of sentences(paragraph.glyphs)) result.push({ ...paragraph, glyphs });
    } else result.push(paragraph);
  }
  return result;
};

/** The first half of the paragraphs, or the second; a row of a table stays whole. */
export const half =
  (which: 0 | 1): Edit =>
  (paragraphs) => {
    let middle = Math.ceil(paragraphs.length / 2);
    while (paragraphs[middle]?.row !== undefined && paragraphs[middle]!.row === paragraphs[middle - 1]!.row)
      middle++;
    if (paragraphs[middle]?.kind === 'definition') middle++;
    return which === 0 ? paragraphs.slice(0, middle) : paragraphs.slice(middle);
  };

function sentences(glyphs: readonly Glyph[]): (readonly Glyph[])[] {
  const parts: Glyph[][] = [[]];
  for (const glyph of glyphs) {
    parts.at(-1)!.push(glyph);
    if (/[。；]/.test(glyph.char)) parts.push([]);
  }
  return parts.filter((part) => part.some(({ char }) => !isBlank(char)));
}

const each = (paragraphs: readonly Paragraph[], change: (glyphs: readonly Glyph[]) => readonly Glyph[]) =>
  paragraphs.map((paragraph) => ({ ...paragraph, glyphs: change(paragraph.glyphs) }));

/** Paragraphs of one row have one key. */
const keyOf = ({ row }: Paragraph, i: number): number => (row === undefined ? -1 - i : row);
