import { readFileSync } from 'node:fs';
import { type DocumentId, readDocument } from '../site/texts.ts';
import { GlyphMaker, type Kind, type Model, type Paragraph } from './glyphs.ts';
import { longReport } from './long-report.ts';

/** How the hand-written texts say what a line is. */
const signs: Readonly<Record<string, Kind>> = {
  '##': 'heading',
  '~': 'summary',
  '>': 'right',
  '-': 'item',
  '+': 'item',
  '^': 'note',
  '?': 'question',
  '!': 'answer',
};

/** A text by its name: one of the project's documents, the long report, or a file in `texts/`. */
export function readText(name: string): Model {
  const lines = linesOf(name);
  const { make } = new GlyphMaker(1);
  const title = make(lines[0]!.replace(/^# /, ''));
  const paragraphs: Paragraph[] = [];
  let number = '';
  let row = 0;
  for (const line of lines.slice(1)) {
    const cells = /^\|(=?) (.*)$/.exec(line);
    if (cells) {
      row++;
      const kind = cells[1] ? 'head-cell' : 'cell';
      for (const cell of cells[2]!.split(' | ')) paragraphs.push({ kind, glyphs: make(cell), row });
      continue;
    }
    const term = /^: (.+?) = (.+)$/.exec(line);
    if (term) {
      paragraphs.push(
        { kind: 'term', glyphs: make(term[1]!) },
        { kind: 'definition', glyphs: make(term[2]!) },
      );
      continue;
    }
    const told = /^@number (.+)$/.exec(line);
    if (told) {
      number = told[1]!;
      continue;
    }
    const [, sign, rest] = /^(##|[~>\-+^?!]) (.+)$/.exec(line) ?? [];
    paragraphs.push({ kind: sign ? signs[sign]! : kindOf(line), glyphs: make(rest ?? line) });
  }
  return { title, number, paragraphs };
}

function linesOf(name: string): readonly string[] {
  if (name === 'long-report') return longReport();
  if (/^(wuhai|nmg)-/.test(name)) {
    const { title, paragraphs } = readDocument(name as DocumentId);
    return [title, ...paragraphs];
  }
  const text = readFileSync(new URL(`texts/${name}.txt`, import.meta.url), 'utf8');
  return text.split('\n').filter(Boolean);
}

const kindOf = (line: string): Kind =>
  /^[一二三四五六七八九十]+、.{2,40}$/.test(line) && !/。/.test(line) ? 'heading' : 'text';
