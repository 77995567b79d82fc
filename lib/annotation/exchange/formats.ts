import type { Annotation, Meaning } from '../annotation.ts';
import type { ExportLanguage } from './export-words.ts';

/** The forms annotations are exported in. */
export const exportFormats = ['json-ld', 'markdown', 'csv', 'docx', 'hypothesis'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportOptions {
  /** What the user calls the meanings. */
  readonly labels: Readonly<Record<Meaning, string>>;
  readonly language: ExportLanguage;
  /** Of the document, where the format has one. */
  readonly title: string;
  /** Moment of the export. */
  readonly at: string;
}

interface Format {
  /** Of the file's name, without the dot. */
  readonly extension: string;
  /** Type of the file (IANA). */
  readonly mime: string;
  /** Writes these, in the order given, those in the bin too. A text is written in UTF-8. */
  write(annotations: readonly Annotation[], options: ExportOptions): Promise<string | Uint8Array>;
}

/** What writes each form; each comes when it is first wanted. */
export const formats: Readonly<Record<ExportFormat, Format>> = {
  'json-ld': {
    extension: 'jsonld',
    mime: 'application/ld+json',
    write: async (annotations) => (await import('./web-annotation.ts')).writeWebAnnotations(annotations),
  },
  markdown: {
    extension: 'md',
    mime: 'text/markdown',
    write: async (annotations, options) =>
      (await import('./markdown.ts')).writeMarkdown(annotations, options),
  },
  csv: {
    extension: 'csv',
    mime: 'text/csv',
    write: async (annotations, options) => (await import('./csv.ts')).writeCsv(annotations, options),
  },
  docx: {
    extension: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (annotations, options) => (await import('./docx.ts')).writeDocx(annotations, options),
  },
  hypothesis: {
    extension: 'json',
    mime: 'application/json',
    write: async (annotations, options) =>
      (await import('./hypothesis.ts')).writeHypothesis(annotations, options),
  },
};
