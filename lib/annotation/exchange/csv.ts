import type { Annotation } from '../annotation.ts';
import { exportWords } from './export-words.ts';
import type { ExportOptions } from './formats.ts';
import { linkedTask, timeOf } from './readable.ts';
import { writeTable } from './write-table.ts';

/** A table for spreadsheets, a row for each annotation. */
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
  return writeTable(exportWords[language].columns, rows);
}
