import { ExternalHyperlink, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { Lexer, type Token, type Tokens } from 'marked';
import { styles } from './docx-styles.ts';
import { linesOf, oneLine, plainText } from './plain-text.ts';
import { linkTarget } from './readable.ts';

/** Longest paragraph whose inline markup is looked at, in UTF-16 units: looking takes time quadratic in the worst case. */
const longestInline = 2_000;

/** Word has nine levels of lists. */
const deepestLevel = 8;

/** Where a block stands: inside how many lists, and in what style. */
interface Place {
  readonly level: number;
  readonly style?: string;
}

/**
 * A note's Markdown as Word's own paragraphs: headings as bold lines, lists, code, bold, italic, links with their
 * address; anything else as its text. Each list with numbers counts from one.
 */
export class NoteParagraphs {
  #lists = 0;

  of(note: string): Paragraph[] {
    const text = plainText(note);
    try {
      return this.#blocks(new Lexer().blockTokens(text), { level: 0 });
    } catch {
      // Quotes nested thousands deep exhaust the stack: such a note is shown as its text.
      return linesOf(text).map((line) => new Paragraph({ text: line }));
    }
  }

  #blocks(tokens: readonly Token[], place: Place): Paragraph[] {
    return tokens.flatMap((token) => this.#block(token as Tokens.Generic, place));
  }

  #block(token: Tokens.Generic, place: Place): Paragraph[] {
    switch (token.type) {
      case 'heading':
        return [this.#paragraph(inline(token.text, { bold: true }), place, true)];
      case 'paragraph':
      case 'text':
        return [this.#paragraph(inline(token.text), place)];
      case 'blockquote':
        return this.#blocks(token.tokens ?? [], { ...place, style: styles.noteQuote });
      case 'list':
        return this.#list(token as Tokens.List, place);
      case 'code':
      case 'html':
        return linesWithSpace(token.text).map((line) =>
          this.#paragraph([run(line)], { ...place, style: styles.code }),
        );
      case 'table':
        return [token.header as Tokens.TableCell[], ...(token.rows as Tokens.TableCell[][])].map((row) =>
          this.#paragraph(
            row.flatMap(({ text }, i) => [...(i ? [run(' | ')] : []), ...inline(text)]),
            place,
          ),
        );
      case 'hr':
        return [this.#paragraph([run('———')], place)];
      default:
        return [];
    }
  }

  #list({ ordered, items }: Tokens.List, { level, style }: Place): Paragraph[] {
    if (ordered) this.#lists++;
    const instance = this.#lists;
    const place = Math.min(level, deepestLevel);
    const marker = ordered
      ? { numbering: { reference: styles.numbers, level: place, instance } }
      : { bullet: { level: place } };
    return items.flatMap(({ tokens, task, checked }) => {
      const [first, ...rest] = tokens.filter(({ type }) => type !== 'checkbox');
      const beginsWithText = first?.type === 'text' || first?.type === 'paragraph';
      const children = [
        ...(task ? [run(checked ? '☑ ' : '☐ ')] : []),
        ...(beginsWithText ? inline((first as Tokens.Text).text) : []),
      ];
      const below = beginsWithText || !first ? rest : [first, ...rest];
      return [
        new Paragraph({ children, style, ...marker }),
        ...this.#blocks(below, { level: level + 1, style }),
      ];
    });
  }

  #paragraph(children: readonly ParagraphChild[], { level, style }: Place, keepNext = false): Paragraph {
    return new Paragraph({
      children: [...children],
      style,
      keepNext: keepNext || undefined,
      indent: level ? { left: Math.min(level, deepestLevel) * 720 } : undefined,
    });
  }
}

function inline(markdown: string, format: IRunOptions = {}): ParagraphChild[] {
  if (markdown.length > longestInline) return [run(oneLine(markdown), format)];
  return Lexer.lexInline(markdown).flatMap((token) => span(token as Tokens.Generic, format));
}

function span(token: Tokens.Generic, format: IRunOptions): ParagraphChild[] {
  const inner = (more: IRunOptions): ParagraphChild[] =>
    (token.tokens ?? []).flatMap((one) => span(one as Tokens.Generic, { ...format, ...more }));
  switch (token.type) {
    case 'strong':
      return inner({ bold: true });
    case 'em':
      return inner({ italics: true });
    case 'del':
      return inner({ strike: true });
    case 'codespan':
      return [run(token.text, { ...format, style: styles.codeSpan })];
    case 'br':
      return [new TextRun({ break: 1 })];
    case 'link':
    case 'image':
      return link(oneLine(token.text), token.href as string, format);
    case 'checkbox':
      return [];
    default:
      return token.tokens ? inner({}) : [run(oneLineKept(unescaped(token)), format)];
  }
}

/** The text of a link, and its address behind it, so that it is there on paper too. */
function link(text: string, href: string, format: IRunOptions): ParagraphChild[] {
  const target = linkTarget(href);
  const shown = target
    ? [
        new ExternalHyperlink({
          link: target,
          children: [run(text || href, { ...format, style: styles.hyperlink })],
        }),
      ]
    : [run(text || href, format)];
  return text && text !== href && href !== `mailto:${text}`
    ? [...shown, run(` (${oneLine(href)})`, format)]
    : shown;
}

/** What a backslash escapes is told without it. */
const unescaped = (token: Tokens.Generic): string => (token.type === 'escape' ? token.text : token.raw);

const oneLineKept = (text: string): string => text.replace(/\n/g, ' ');

const linesWithSpace = (text: string): string[] => text.replace(/\n+$/, '').split('\n');

function run(text: string, format: IRunOptions = {}): TextRun {
  return new TextRun({ ...format, text });
}
