/** Nodes looked at before a table is judged by what was seen. */
const lookAt = 3000;
/** A cell with more text than this holds paragraphs, not a value. */
const longCell = 600;

/**
 * Whether a table shows data or only lays out the page, as government CMSs of the 2000s do with nested tables.
 * By the signs browsers use for assistive technology (WAI-ARIA role, th, caption, nested tables, number of rows and
 * columns), and by how the text is spread over the cells. Looks at a bounded number of nodes.
 */
export function tableKind(table: Element): 'data' | 'layout' {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return 'layout';
  if (role === 'table' || role === 'grid' || role === 'treegrid') return 'data';
  const seen = look(table);
  if (seen.nested) return 'layout';
  if (seen.rows < 2 || seen.widest < 2) return 'layout';
  if (seen.headed) return 'data';
  if (seen.longest > longCell && seen.longest > seen.total * 0.5) return 'layout';
  return 'data';
}

interface Seen {
  nested: boolean;
  /** Has th, caption or thead. */
  headed: boolean;
  rows: number;
  /** Most cells in a row. */
  widest: number;
  /** Characters of the longest cell, and of all. */
  longest: number;
  total: number;
}

function look(table: Element): Seen {
  const seen: Seen = { nested: false, headed: false, rows: 0, widest: 0, longest: 0, total: 0 };
  let cells = 0;
  let cell = 0;
  let node: Node | null = table.firstChild;
  for (let count = 0; node && count < lookAt; count++) {
    if (node.nodeType === 3) {
      const { length } = (node as Text).data.trim();
      cell += length;
      seen.total += length;
      if (cell > seen.longest) seen.longest = cell;
    } else if (node.nodeType === 1) {
      const name = (node as Element).localName;
      if (name === 'table') {
        seen.nested = true;
        return seen;
      }
      if (name === 'th' || name === 'thead' || name === 'caption') seen.headed = true;
      if (name === 'tr') {
        seen.rows++;
        cells = 0;
      }
      if (name === 'td' || name === 'th') {
        cell = 0;
        cells += Math.max(1, Number((node as Element).getAttribute('colspan')) || 1);
        if (cells > seen.widest) seen.widest = cells;
      }
    }
    const skip = node.nodeType === 1 && isCode((node as Element).localName);
    if (node.firstChild && !skip) node = node.firstChild;
    else {
      while (node && node !== table && !node.nextSibling) node = node.parentNode;
      if (!node || node === table) break;
      node = node.nextSibling;
    }
  }
  return seen;
}

const isCode = (name: string): boolean => name === 'script' || name === 'style' || name === 'select';
