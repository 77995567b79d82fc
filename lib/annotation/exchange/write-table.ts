import Papa from 'papaparse';
import { plainText } from './plain-text.ts';

/**
 * What spreadsheets take for a formula (OWASP, CSV Injection), full-width forms too, which Excel for East Asia reads
 * alike; also after white space, which some trim. Such a cell is given an apostrophe in front.
 */
const formula = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A table for spreadsheets: UTF-8 with BOM (Excel guesses another encoding without it), every cell quoted, CRLF. */
export function writeTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = Papa.unparse([[...columns], ...rows.map((row) => row.map(plainText))], {
    quotes: true,
    newline: '\r\n',
    escapeFormulae: formula,
  });
  return `\ufeff${table}\r\n`;
}
