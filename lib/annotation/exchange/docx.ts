import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Annotation } from '../annotation.ts';
import { docxFile } from './docx-file.ts';
import { NoteParagraphs } from './docx-note.ts';
import { styles } from './docx-styles.ts';
import { type ExportWords, exportWords } from './export-words.ts';
import type { ExportOptions } from './formats.ts';
import { linesOf, oneLine } from './plain-text.ts';
import { byPage, dayOf, linkedTask, linkTarget, titleOf } from './readable.ts';

/** A document for Word, WPS and LibreOffice, grouped by page. */
export async function writeDocx(
  annotations: readonly Annotation[],
  { labels, language, title }: ExportOptions,
): Promise<Uint8Array> {
  const words = exportWords[language];
  const notes = new NoteParagraphs();
  const pages = byPage(annotations).flatMap((page) => [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [linkTo(page[0])] }),
    ...page.flatMap((annotation) => annotationParagraphs(annotation, labels, words, notes)),
  ]);
  return docxFile(title, language, pages);
}

function annotationParagraphs(
  annotation: Annotation,
  labels: ExportOptions['labels'],
  words: ExportWords,
  notes: NoteParagraphs,
): Paragraph[] {
  const { meaning, note, tags, links, target, created } = annotation;
  const { site, published } = target.page;
  const tagged = tags.length ? ` · ${words.tags(tags.map(oneLine))}` : '';
  const source = [
    ...(site ? [oneLine(site)] : []),
    ...(published ? [words.published(published)] : []),
    words.annotated(dayOf(new Date(created))),
  ];
  return [
    ...linesOf(target.quote.exact).map((line) => paragraph([new TextRun(line)], styles.quote)),
    paragraph([new TextRun({ text: oneLine(labels[meaning]), bold: true }), new TextRun(tagged)]),
    ...notes.of(note),
    ...(links.length ? [paragraph([new TextRun({ text: words.linked, bold: true })])] : []),
    ...links.map(
      (link) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(linkedTask(link))] }),
    ),
    paragraph(
      [new TextRun(words.source), linkTo(annotation), new TextRun(` · ${source.join(' · ')}`)],
      styles.facts,
    ),
  ];
}

function paragraph(children: readonly ParagraphChild[], style?: string): Paragraph {
  return new Paragraph({ children: [...children], style });
}

function linkTo({ target }: Annotation): ParagraphChild {
  const title = titleOf(target);
  const link = linkTarget(target.page.address);
  if (!link) return new TextRun(title);
  return new ExternalHyperlink({ link, children: [new TextRun({ text: title, style: styles.hyperlink })] });
}
