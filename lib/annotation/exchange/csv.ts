import Papa from 'papaparse';
import type { Annotation } from '../annotation.ts';
import { exportWords } from './export-words.ts';
import type { ExportOptions } from './formats.ts';
import { plainText } from './plain-text.ts';
import { linkedTask, timeOf } from './readable.ts';

/**
 * What spreadsheets take for a formula (OWASP, CSV Injection), full-width forms too, which Excel for East Asia reads
 * alike; also after white space, which some trim. Such a cell is given an apostrophe in front.
 */
const formula = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A table for spreadsheets: UTF-8 with BOM (Excel guesses another encoding without it), every cell quoted, CRLF. */
export function writeCsv(
  annotations: readonly Annotation[],
  { labels, language }: Pick<ExportOptions, 'labels' | 'language'>,
): string {
  const rows = annotations.map(({ id, created, modified, meaning, note, tags, links, target }) => [
    target.page.title,
    target.page.address,
    target.page.site,
    target.page.published ?? '',
    labels[meaning],
    target.quote.exact,
    note,
    tags.join('; '),
    links.map(linkedTask).join('\n'),
    timeOf(new Date(created)),
    timeOf(new Date(modified)),
    id,
  ]);
  const table = Papa.unparse([[...exportWords[language].columns], ...rows.map((row) => row.map(plainText))], {
    quotes: true,
    newline: '\r\n',
    escapeFormulae: formula,
  });
  return `\ufeff${table}\r\n`;
}
