import { type ExportLanguage, exportWords } from './export-words.ts';
import { type ExportFormat, formats } from './formats.ts';
import { dayOf } from './readable.ts';

/** `zhengmai-批注-2026-11-20.md`: what it holds, and the user's own day. */
export function datedFileName(holds: string, extension: string, at: Date): string {
  return `zhengmai-${holds}-${dayOf(at)}.${extension}`;
}

/** Annotations in one of the forms. */
export function exportFileName(format: ExportFormat, language: ExportLanguage, at: Date): string {
  return datedFileName(exportWords[language].annotations, formats[format].extension, at);
}

/** `zhengmai-备份-2026-11-20.jsonld`: everything, the bin too, in the form that loses nothing. */
export function backupFileName(language: ExportLanguage, at: Date): string {
  return datedFileName(exportWords[language].backup, formats['json-ld'].extension, at);
}
