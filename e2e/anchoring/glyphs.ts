/**
 * A character of a document. It keeps its identity through everything that is done to the document, so the truth of
 * where an annotation stands is known without looking for its words.
 */
export interface Glyph {
  readonly id: number;
  /** One UTF-16 unit: the texts hold nothing outside of the basic plane. */
  readonly char: string;
  /** Shown in another form now, which a comparison may or may not hold for the same. */
  readonly turned?: true;
}

export type Kind =
  | 'heading'
  | 'text'
  | 'summary'
  | 'right'
  | 'item'
  | 'note'
  | 'question'
  | 'answer'
  | 'term'
  | 'definition'
  | 'head-cell'
  | 'cell';

export interface Paragraph {
  readonly kind: Kind;
  readonly glyphs: readonly Glyph[];
  /** Row of the table that a cell stands in, counted over the whole document. */
  readonly row?: number;
}

/** A document as its authors wrote it, before any content system sets it. */
export interface Model {
  readonly title: readonly Glyph[];
  /** Number of the document (文号), '' for none. */
  readonly number: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Makes glyphs with identities of their own. */
export class GlyphMaker {
  private last: number;

  constructor(first: number) {
    this.last = first - 1;
  }

  readonly make = (text: string): Glyph[] => text.split('').map((char) => ({ id: ++this.last, char }));
}

export const textOf = (glyphs: readonly { readonly char: string }[]): string =>
  glyphs.map(({ char }) => char).join('');

/** White space, zero-width and direction marks, soft hyphen: no character of a document's words. */
export const isBlank = (char: string): boolean =>
  /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(char);
