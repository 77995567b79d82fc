/** Line ends of every kind a text may have. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/**
 * A text that every format can hold: line ends as `\n`, no control characters but tabs (XML has no way to write them), no
 * noncharacters, and a replacement character for half a surrogate pair.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(lineEnd, '\n')
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '');
}

/** A text's lines, without white space around and without empty ones. */
export function linesOf(text: string): string[] {
  return plainText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A text on one line. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/gu, ' ').trim();
}
