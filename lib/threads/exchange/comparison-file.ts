import type { ExportLanguage } from '../../annotation/exchange/export-words.ts';
import { datedFileName } from '../../annotation/exchange/file-name.ts';
import { formats } from '../../annotation/exchange/formats.ts';
import type { PlanComparison } from '../comparison.ts';
import type { ComparisonOptions } from './comparison-parts.ts';
import { comparisonWords } from './comparison-words.ts';

/** The forms a comparison of two plans is exported in. */
export const comparisonFormats = ['csv', 'markdown', 'docx'] as const;
export type ComparisonFormat = (typeof comparisonFormats)[number];

export interface ComparisonFile {
  /** `zhengmai-文件对照-2008-2009-2026-11-20.docx` */
  readonly name: string;
  /** Type of the file (IANA). */
  readonly mime: string;
  /** A text is written in UTF-8. */
  readonly contents: string | Uint8Array;
}

/** What writes each form; each comes when it is first wanted. */
const writers: Readonly<
  Record<
    ComparisonFormat,
    (comparison: PlanComparison, options: ComparisonOptions) => Promise<string | Uint8Array>
  >
> = {
  csv: async (...given) => (await import('./comparison-csv.ts')).writeComparisonCsv(...given),
  markdown: async (...given) => (await import('./comparison-markdown.ts')).writeComparisonMarkdown(...given),
  docx: async (...given) => (await import('./comparison-docx.ts')).writeComparisonDocx(...given),
};

/** Writes a comparison as a file. @param at its day is in the name */
export async function writeComparison(
  comparison: PlanComparison,
  format: ComparisonFormat,
  options: ComparisonOptions,
  at: Date,
): Promise<ComparisonFile> {
  const { mime, extension } = formats[format];
  return {
    name: comparisonFileName(comparison, extension, options.language, at),
    mime,
    contents: await writers[format](comparison, options),
  };
}

function comparisonFileName(
  { earlier, later }: PlanComparison,
  extension: string,
  language: ExportLanguage,
  at: Date,
): string {
  const holds = `${comparisonWords[language].fileName}-${earlier.year}-${later.year}`;
  return datedFileName(holds, extension, at);
}
