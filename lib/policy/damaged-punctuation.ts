/**
 * How a paragraph sets its stops.
 * - `full`: 。 as it should be; a full stop is a decimal point or part of a number.
 * - `half-width`: commas and full stops of the keyboard.
 * - `dots`: every 。，、： has become a full stop, so that sentences cannot be told from clauses by it.
 */
export type Punctuation = 'full' | 'half-width' | 'dots';

/** Fewer full stops than this between Chinese characters prove nothing. */
const enough = 4;

/** How a folded paragraph sets its stops. */
export function punctuationOf(paragraph: string): Punctuation {
  let dots = 0;
  let stops = 0;
  let commas = 0;
  for (let i = 1; i < paragraph.length; i++) {
    const code = paragraph.charCodeAt(i);
    if (code === 0x3002) stops++;
    else if (code === 0x2c || code === 0x3001) commas++;
    else if (code === 0x2e && isWord(paragraph.charCodeAt(i - 1))) dots++;
  }
  if (dots === 0 || stops > dots / 10) return 'full';
  if (dots < enough) return stops === 0 ? 'half-width' : 'full';
  return commas > dots / 4 ? 'half-width' : 'dots';
}

/** A Chinese character, or a closing quotation mark or bracket. */
function isWord(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) || code === 0x27 || code === 0x22 || code === 0x201d || code === 0x29
  );
}
