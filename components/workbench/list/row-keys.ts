/** Where a key leads in a list of rows: the number of the row, which may lie beyond the ends; null for other keys. */
export function rowOfKey(key: string, at: number, rows: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + page;
    case 'PageUp':
      return at - page;
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return null;
  }
}
