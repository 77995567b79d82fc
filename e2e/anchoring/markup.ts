import { type Glyph, isBlank } from './glyphs.ts';

/** A character that a page's markup holds, blanks not counted, in document order. */
export interface Character {
  /** Of the document's glyph; 0 for what a template adds around it. */
  readonly id: number;
  readonly char: string;
  readonly turned: boolean;
  /** 'styled': shown only where no style sheet is applied. */
  readonly shown: boolean | 'styled';
  /** Running number of the line of the document's text that it stands in. */
  readonly line: number;
}

/** Elements whose text is no text of the page, and which the characters leave out. */
const silent = 'script|style|noscript|select|button|textarea|template|noframes|title';
const silentElements = new RegExp(`<(${silent})\\b[^>]*>[\\s\\S]*?</\\1>`, 'gi');

/** Writes a page, and keeps what is known of every character. */
export class Markup {
  html = '';
  /** Documents of the frames, in the order of the frame elements. */
  readonly frames: string[] = [];
  readonly characters: Character[];
  private line = 0;

  constructor(characters: Character[] = []) {
    this.characters = characters;
  }

  /** Markup without text. */
  raw(markup: string): void {
    this.html += markup;
  }

  /** Markup of a template, with its text. */
  words(markup: string, shown: Character['shown'] = true): void {
    this.html += markup;
    const text = markup
      .replaceAll(/<!--[\s\S]*?-->/g, '')
      .replaceAll(silentElements, '')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/&(?:nbsp|emsp|#160);/g, ' ')
      .replaceAll('&gt;', '>')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&');
    for (const char of text) this.keep(0, char, false, shown);
  }

  glyphs(glyphs: readonly Glyph[]): void {
    for (const { id, char, turned } of glyphs) {
      this.html += escapes[char] ?? char;
      this.keep(id, char, turned === true, true);
    }
  }

  /** Begins another line of the document's text. */
  nextLine(): void {
    this.line++;
  }

  /** Writes the document of the next frame element. */
  frame(write: (inner: Markup) => void): void {
    const inner = new Markup(this.characters);
    inner.line = this.line + 1;
    write(inner);
    this.line = inner.line + 1;
    this.frames.push(inner.html);
  }

  private keep(id: number, char: string, turned: boolean, shown: Character['shown']): void {
    if (!isBlank(char)) this.characters.push({ id, char, turned, shown, line: this.line });
  }
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
