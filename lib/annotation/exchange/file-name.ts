import { type ExportLanguage, exportWords } from './export-words.ts';
import { type ExportFormat, formats } from './formats.ts';
import { dayOf } from './readable.ts';

/** `zhengmai-批注-2026-11-20.md`: the day is the user's own. */
export function exportFileName(format: ExportFormat, language: ExportLanguage, at: Date): string {
  return `zhengmai-${exportWords[language].annotations}-${dayOf(at)}.${formats[format].extension}`;
}

/** `zhengmai-备份-2026-11-20.jsonld`: everything, the bin too, in the form that loses nothing. */
export function backupFileName(language: ExportLanguage, at: Date): string {
  return `zhengmai-${exportWords[language].backup}-${dayOf(at)}.${formats['json-ld'].extension}`;
}
