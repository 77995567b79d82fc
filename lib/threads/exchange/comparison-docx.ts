import {
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import { docxFile } from '../../annotation/exchange/docx-file.ts';
import { styles } from '../../annotation/exchange/docx-styles.ts';
import type { PlanComparison } from '../comparison.ts';
import { type ComparisonOptions, type ToldPair, type ToldTask, tellComparison } from './comparison-parts.ts';

/** Width of both columns, in twentieths of a point: A4 within the margins of the library. */
const width = 9_026;
const columns = [width / 2, width / 2];
const padding = { top: 60, bottom: 60, left: 100, right: 100 };
/** Behind the heads of rows; light enough for print without colour. */
const fill = 'F2F2F2';

/**
 * A document for Word, WPS and LibreOffice: what both plans have in two columns, with the words removed struck through and
 * the words added underlined; then what is new, and what is gone.
 */
export function writeComparisonDocx(
  comparison: PlanComparison,
  options: ComparisonOptions,
): Promise<Uint8Array> {
  const { words, title, earlier, later, counts, pairs, fresh, gone } = tellComparison(comparison, options);
  const head = new TableRow({
    tableHeader: true,
    children: [words.earlier, words.later].map((name) => cellOf([bold(name)], { head: true })),
  });
  return docxFile(title, options.language, [
    fact(words.earlier, earlier),
    fact(words.later, later),
    ...(counts ? [new Paragraph({ text: counts })] : []),
    ...(pairs.length
      ? [heading(words.both), tableOf([head, ...pairs.flatMap(pairRows)]), new Paragraph({})]
      : []),
    ...[fresh, gone].flatMap(({ name, tasks }) =>
      tasks.length ? [heading(name), ...tasks.flatMap((task) => taskParagraphs(task))] : [],
    ),
  ]);
}

const heading = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_1, text });
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const facts = (text: string, keepNext = false) => new Paragraph({ text, style: styles.facts, keepNext });

const fact = (name: string, text: string) =>
  new Paragraph({ children: [new TextRun({ text: `${name}  `, bold: true }), new TextRun(text)] });

const tableOf = (rows: TableRow[]) =>
  new Table({
    rows,
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
  });

/** What a pair is, over both columns; below it the two texts. */
function pairRows({ relation, notes, targets, before, after }: ToldPair): TableRow[] {
  const said = notes.length ? ` · ${notes.join(' · ')}` : '';
  return [
    new TableRow({
      cantSplit: true,
      children: [
        cellOf(
          [
            new Paragraph({
              keepNext: true,
              children: [new TextRun({ text: relation, bold: true }), new TextRun(said)],
            }),
            ...targets.map((target) => facts(target, true)),
          ],
          { head: true, span: 2 },
        ),
      ],
    }),
    new TableRow({
      children: [cellOf(taskParagraphs(before, struck)), cellOf(taskParagraphs(after, underlined))],
    }),
  ];
}

function cellOf(children: Paragraph[], { head = false, span = 1 } = {}): TableCell {
  return new TableCell({
    children,
    columnSpan: span,
    margins: padding,
    width: { size: (width / 2) * span, type: WidthType.DXA },
    shading: head ? { fill } : undefined,
  });
}

const struck = { strike: true } as const;
const underlined = { underline: { type: UnderlineType.SINGLE } } as const;

function taskParagraphs(
  { place, runs }: ToldTask,
  mark: typeof struck | typeof underlined = underlined,
): Paragraph[] {
  const children = runs.map(({ text, marked }) => new TextRun({ text, ...(marked ? mark : {}) }));
  return [...(place ? [facts(place, true)] : []), new Paragraph({ children })];
}
