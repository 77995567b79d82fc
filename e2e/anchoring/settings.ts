import { type Glyph, isBlank, type Kind, type Paragraph, textOf } from './glyphs.ts';
import type { Markup } from './markup.ts';

/** How a content system sets the paragraphs of a document. */
export interface Setting {
  /** A paragraph that is no list item and no cell. */
  line(out: Markup, kind: Kind, glyphs: readonly Glyph[]): void;
  /** What stands in a line, an item or a cell. */
  inline(out: Markup, glyphs: readonly Glyph[]): void;
  /** Tables and lists as such, or as lines one below the other. */
  readonly structure: 'elements' | 'boxes' | 'lines';
}

const plain = (out: Markup, glyphs: readonly Glyph[]) => out.glyphs(glyphs);

/** Sets what matches in markup of its own. */
const within =
  (pattern: RegExp, set: (out: Markup, found: readonly Glyph[]) => void) =>
  (out: Markup, glyphs: readonly Glyph[]): void => {
    let from = 0;
    for (const { index, 0: found } of textOf(glyphs).matchAll(pattern)) {
      out.glyphs(glyphs.slice(from, index));
      from = index + found.length;
      set(out, glyphs.slice(index, from));
    }
    out.glyphs(glyphs.slice(from));
  };

const between = (before: string, after: string) => (out: Markup, glyphs: readonly Glyph[]) => {
  out.raw(before);
  out.glyphs(glyphs);
  out.raw(after);
};

/** Lines made of what stands before and after; headings, and what is set right, in their own way. */
const lines =
  (
    usual: readonly [string, string],
    ways: Partial<Record<Kind, readonly [string, string]>>,
    inline = plain,
  ) =>
  (out: Markup, kind: Kind, glyphs: readonly Glyph[]): void => {
    const [before, after] = ways[kind] ?? usual;
    out.raw(before);
    inline(out, glyphs);
    out.raw(after);
  };

const runsOfWord = within(/[0-9A-Za-z%:.]{2,}/g, between('<span lang=EN-US>', '</span>'));
/** Numbers in pieces, as editors leave them after many changes; what is quoted set bold. */
const inPieces = within(/\d{2,}%?|“[^”]*”/g, (out, found) => {
  if (found[0]!.char === '“')
    return between('<strong><span style="color:#000">', '</span></strong>')(out, found);
  out.raw('<span><span class="n">');
  out.glyphs(found.slice(0, 1));
  out.raw('</span>');
  out.glyphs(found.slice(1, -1));
  out.raw('</span><font face="Arial">');
  out.glyphs(found.slice(-1));
  out.raw('</font>');
});
const linked = within(/信息化|电子政务|服务平台/g, between('<a href="/search?q=1" class="keyword">', '</a>'));
const readings: Readonly<Record<string, string>> = { 堃: 'kūn', 犇: 'bēn', 彧: 'yù', 垚: 'yáo', 鑫: 'xīn' };
const withReadings = within(/[堃犇彧垚鑫]/g, (out, found) => {
  out.raw('<ruby>');
  out.glyphs(found);
  out.words(`<rp>(</rp><rt>${readings[found[0]!.char]}</rt><rp>)</rp></ruby>`, false);
});
const withNotes = within(/\[\d+\]/g, between('<sup><a href="#note">', '</a></sup>'));

export const settings = {
  trs: {
    line: lines(['<p class="Custom_UnionStyle"><span style="font-size:12pt">　　', '</span></p>\n'], {
      heading: [
        '<p class="Custom_UnionStyle"><strong><span style="font-size:12pt">　　',
        '</span></strong></p>\n',
      ],
      right: ['<p align="right" class="Custom_UnionStyle"><span>', '</span></p>\n'],
    }),
    inline: plain,
    structure: 'elements',
  },
  indent: {
    line: lines(['<p style="text-indent:2em">', '</p>\n'], {
      heading: ['<p style="text-indent:2em"><strong>', '</strong></p>\n'],
      right: ['<p style="text-align:right">', '</p>\n'],
    }),
    inline: plain,
    structure: 'elements',
  },
  word: {
    line: lines(
      [
        "<p class=MsoNormal style='text-indent:32.0pt;line-height:30.0pt'><span style='font-family:仿宋_GB2312'>",
        '<span lang=EN-US><o:p></o:p></span></span></p>\n',
      ],
      { right: ["<p class=MsoNormal align=right><span style='font-family:仿宋_GB2312'>", '</span></p>\n'] },
      runsOfWord,
    ),
    inline: runsOfWord,
    structure: 'elements',
  },
  breaks: {
    line: lines(['&nbsp;&nbsp;&nbsp;&nbsp;', '<br>\n'], { heading: ['<br>　　<b>', '</b><br><br>\n'] }),
    inline: plain,
    structure: 'lines',
  },
  jcms: {
    line: lines(
      [
        '<p style="text-indent: 2em;"><span style="font-family: 仿宋, 仿宋_GB2312; font-size: 16pt;">',
        '</span></p>',
      ],
      {
        heading: [
          '<p style="text-indent: 2em;"><span style="font-family: 黑体, SimHei; font-size: 16pt;">',
          '</span></p>',
        ],
        right: ['<p style="text-align: right;"><span>', '&emsp;&emsp;</span></p>'],
      },
    ),
    inline: plain,
    structure: 'elements',
  },
  /** Wrappers of a framework, with linked key words. */
  soup: {
    line: lines(
      ['<div data-v-7ba5bd90="" class="para"><!----><span data-v-7ba5bd90="">', '</span><!----></div>'],
      { heading: ['<div data-v-7ba5bd90="" class="para bold"><h3 data-v-7ba5bd90="">', '</h3></div>'] },
      linked,
    ),
    inline: linked,
    structure: 'boxes',
  },
  pieces: {
    line: lines(['<p>&nbsp;&nbsp;&nbsp;&nbsp;', '</p>\n'], { heading: ['<h2>', '</h2>\n'] }, inPieces),
    inline: inPieces,
    structure: 'elements',
  },
  /** Old pages: a cell of a layout table, line feeds in the source, and paragraphs that nothing closes. */
  unclosed: {
    line: lines(['<p>　　', '\n'], { heading: ['<p><font size="4"><b>　　', '</b></font>\n'] }),
    inline: plain,
    structure: 'elements',
  },
  mobile: {
    line: lines(['<section><p>', '</p></section>'], { heading: ['<h4>', '</h4>'] }),
    inline: plain,
    structure: 'boxes',
  },
  readings: {
    line: lines(['<p style="text-indent:2em">', '</p>\n'], {}, withReadings),
    inline: withReadings,
    structure: 'elements',
  },
  notes: {
    line: lines(
      ['<p class="text">　　', '</p>\n'],
      { heading: ['<h2 class="hd">', '</h2>\n'], right: ['<p class="date" align="center">', '</p>\n'] },
      withNotes,
    ),
    inline: withNotes,
    structure: 'elements',
  },
} satisfies Readonly<Record<string, Setting>>;
export type SettingName = keyof typeof settings;

/** Sets the paragraphs of a document one after the other. */
export function setBody(out: Markup, paragraphs: readonly Paragraph[], setting: Setting): void {
  for (let i = 0; i < paragraphs.length; ) {
    const group = groupAt(paragraphs, i);
    i += group.length;
    const { kind, row } = group[0]!;
    if (setting.structure !== 'lines' && row !== undefined) setTable(out, group, setting);
    else if (setting.structure === 'elements' && kind === 'item') setList(out, group, setting);
    else if (setting.structure === 'elements' && kind === 'term') setTerms(out, group, setting);
    else {
      for (const one of group) {
        out.nextLine();
        if (one.glyphs.some(({ char }) => !isBlank(char))) setting.line(out, one.kind, one.glyphs);
      }
    }
  }
  out.nextLine();
}

const family = ({ kind, row }: Paragraph): string =>
  row !== undefined
    ? 'table'
    : kind === 'term' || kind === 'definition'
      ? 'terms'
      : kind === 'item'
        ? 'list'
        : '';

/** The paragraphs from `at` that make one table or list; else the one paragraph. */
function groupAt(paragraphs: readonly Paragraph[], at: number): readonly Paragraph[] {
  const of = family(paragraphs[at]!);
  let end = at + 1;
  if (of) while (end < paragraphs.length && family(paragraphs[end]!) === of) end++;
  return paragraphs.slice(at, end);
}

function setTable(out: Markup, cells: readonly Paragraph[], { inline, structure }: Setting): void {
  const table = structure === 'elements';
  out.raw(table ? '<table class="fj" border="1"><tbody>' : '<div class="cards">');
  let row: number | undefined;
  for (const cell of cells) {
    if (cell.row !== row) {
      if (row !== undefined) out.raw(table ? '</tr>\n' : '</div>\n');
      out.raw(table ? '<tr>' : '<div class="card">');
    }
    row = cell.row;
    out.nextLine();
    const tag = !table ? 'div' : cell.kind === 'head-cell' ? 'th' : 'td';
    out.raw(`<${tag}>`);
    inline(out, cell.glyphs);
    out.raw(`</${tag}>`);
  }
  out.raw(table ? '</tr></tbody></table>\n' : '</div></div>\n');
}

function setList(out: Markup, items: readonly Paragraph[], { inline }: Setting): void {
  out.raw('<ul>');
  for (const { glyphs } of items) {
    out.nextLine();
    out.raw('<li>');
    inline(out, glyphs);
    out.raw('</li>\n');
  }
  out.raw('</ul>\n');
}

function setTerms(out: Markup, paragraphs: readonly Paragraph[], { inline }: Setting): void {
  out.raw('<dl>');
  for (const { kind, glyphs } of paragraphs) {
    const tag = kind === 'term' ? 'dt' : 'dd';
    out.nextLine();
    out.raw(`<${tag}>`);
    inline(out, glyphs);
    out.raw(`</${tag}>\n`);
  }
  out.raw('</dl>\n');
}
