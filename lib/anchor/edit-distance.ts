/**
 * Least edits (Levenshtein) between `words` and the stretches of `text` that end at each offset, wherever they begin.
 * @returns for each end 0 to `text.length`
 */
export function editsByEnd(words: string, text: string): Uint16Array {
  const row = new Uint16Array(text.length + 1);
  for (let i = 1; i <= words.length; i++) {
    let diagonal = row[0]!;
    row[0] = i;
    const character = words.charCodeAt(i - 1);
    for (let j = 1; j <= text.length; j++) {
      const above = row[j]!;
      row[j] = Math.min(
        above + 1,
        row[j - 1]! + 1,
        diagonal + (text.charCodeAt(j - 1) === character ? 0 : 1),
      );
      diagonal = above;
    }
  }
  return row;
}

/**
 * Edits (Levenshtein) between two whole texts, in a band around the diagonal (Ukkonen, 1985).
 * @returns at most `bound` + 1, which says more than `bound`
 */
export function editsBetween(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  const width = 2 * bound + 1;
  const row = new Uint32Array(width + 2).fill(bound + 1);
  for (let d = bound; d < width; d++) row[d + 1] = d - bound;
  for (let i = 1; i <= a.length; i++) {
    let least = bound + 1;
    for (let d = 0; d < width; d++) {
      const j = i + d - bound;
      if (j < 0 || j > b.length) {
        row[d + 1] = bound + 1;
        continue;
      }
      const diagonal =
        j === 0 ? bound + 1 : row[d + 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const value = Math.min(diagonal, row[d]! + 1, row[d + 2]! + 1, bound + 1);
      row[d + 1] = value;
      if (value < least) least = value;
    }
    if (least > bound) return bound + 1;
  }
  return row[b.length - a.length + bound + 1]!;
}
