/** Columns a character takes in a terminal: East Asian wide and full-width ones take two (Unicode's UAX #11). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
/** Quotes, dashes and the ellipsis are ambiguous there, and narrow in most terminals. */
const widthOf = (char: string) => (wide.test(char) ? 2 : 1);

export const textWidth = (text: string) => [...text].reduce((sum, char) => sum + widthOf(char), 0);

/** Cuts a text to so many columns, with an ellipsis where something is missing, and fills it up with spaces. */
export function toColumns(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text + ' '.repeat(columns - textWidth(text));
  let kept = '';
  let width = 0;
  for (const char of text) {
    if (width + widthOf(char) > columns - 1) break;
    kept += char;
    width += widthOf(char);
  }
  return `${kept}…${' '.repeat(columns - width - 1)}`;
}

/** Rows under a head, every column as wide as told. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string {
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => toColumns(cell, widths[i]!))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  return [line(head), rule, ...rows.map(line)].join('\n');
}
