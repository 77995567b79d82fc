import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  ShadingType,
} from 'docx';

/** Names of the document's styles. `Hyperlink` and the headings are Word's own. */
export const styles = {
  quote: 'PageQuote',
  facts: 'Facts',
  noteQuote: 'NoteQuote',
  code: 'Code',
  codeSpan: 'CodeSpan',
  hyperlink: 'Hyperlink',
  numbers: 'numbers',
} as const;

/**
 * Fonts that Windows, WPS and, under their substitutes, LibreOffice and macOS have: 宋体 for text, 黑体 for headings, 仿宋
 * for what is quoted, as in official documents (GB/T 9704).
 */
const font = (eastAsia: string, latin = 'Times New Roman') => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
});
const song = font('宋体');
const hei = font('黑体', 'Arial');
const fang = font('仿宋');
const mono = font('仿宋', 'Consolas');

const heading = (size: number, before: number) => ({
  run: { font: hei, size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** Sizes in half points, spacing in twentieths of a point. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: song, size: 24, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { line: 360, after: 80 } },
    },
    title: {
      run: { font: hei, size: 36, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
    },
    heading1: heading(30, 360),
    hyperlink: { run: { color: '0563C1', underline: {} } },
  },
  paragraphStyles: [
    {
      id: styles.quote,
      name: 'Page Quote',
      basedOn: 'Normal',
      run: { font: fang },
      paragraph: {
        indent: { left: 240, right: 240 },
        shading: { type: ShadingType.CLEAR, fill: 'F2F2F2', color: 'auto' },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '7F7F7F' } },
        spacing: { before: 120, after: 0 },
        keepNext: true,
      },
    },
    {
      id: styles.facts,
      name: 'Facts',
      basedOn: 'Normal',
      run: { size: 20, color: '404040' },
    },
    {
      id: styles.noteQuote,
      name: 'Note Quote',
      basedOn: 'Normal',
      run: { font: fang },
      paragraph: { indent: { left: 480 } },
    },
    {
      id: styles.code,
      name: 'Code',
      basedOn: 'Normal',
      run: { font: mono, size: 20, noProof: true },
      paragraph: {
        indent: { left: 240 },
        spacing: { line: 280, after: 0 },
        shading: { type: ShadingType.CLEAR, fill: 'F7F7F7', color: 'auto' },
      },
    },
  ],
  characterStyles: [{ id: styles.codeSpan, name: 'Code Span', run: { font: mono, noProof: true } }],
};

/** Lists with numbers, nine levels deep. */
export const documentNumbering: INumberingOptions = {
  config: [
    {
      reference: styles.numbers,
      levels: Array.from({ length: 9 }, (_, level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
      })),
    },
  ],
};
