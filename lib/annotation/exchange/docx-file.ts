import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { documentNumbering, documentStyles } from './docx-styles.ts';
import { type ExportLanguage, exportWords } from './export-words.ts';
import { oneLine } from './plain-text.ts';

/** A document for Word, WPS and LibreOffice (Office Open XML) with its title and page numbers. It names no author. */
export async function docxFile(
  title: string,
  language: ExportLanguage,
  children: ISectionOptions['children'],
): Promise<Uint8Array> {
  const heading = oneLine(title);
  const document = new Document({
    title: heading,
    creator: '',
    lastModifiedBy: '',
    styles: documentStyles,
    numbering: documentNumbering,
    sections: [
      {
        footers: { default: footer(language) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(heading)] }),
          ...children,
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function footer(language: ExportLanguage): Footer {
  const children = exportWords[language].page(PageNumber.CURRENT, PageNumber.TOTAL_PAGES);
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children })] })],
  });
}
