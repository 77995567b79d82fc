import { comparableText } from '../comparable.ts';
import type { Field, TermFamily, TermName } from './term-family.ts';

const yearsForm = /^(\d{4})?-(\d{4})?$/;

function readName(written: string): TermName | null {
  const [name = '', years, ...more] = written.trim().split(' ');
  const text = comparableText(name);
  if (text.length < 2 || more.length > 0) return null;
  if (years === undefined) return { text, from: null, to: null };
  const [, from, to] = yearsForm.exec(years) ?? [];
  if (!from && !to) return null;
  return { text, from: from ? Number(from) : null, to: to ? Number(to) : null };
}

function readFamily(line: string, field: Field): TermFamily | null {
  const [id = '', names, ...more] = line.split(':').map((part) => part.trim());
  if (!id || !names || more.length > 0) return null;
  const read = names.split(',').map(readName);
  return read.every((name) => name !== null) ? { id, field, names: read } : null;
}

/**
 * Reads the table of one field, a family a line:
 * `一网通办: 网上审批 2003-2016, 网上办事 2004-2018, 互联网+政务服务 2015-2020, 一网通办 2018-`.
 * Before the colon stands the id, which is found in texts only if it stands among the names as well. A name without
 * years is usual at all times. Names are written as in plans and folded as `comparableText` does. Empty lines are free.
 * Throws with field and line when a line has another form.
 */
export function families(field: Field, table: string): TermFamily[] {
  const read: TermFamily[] = [];
  for (const [index, line] of table.split('\n').entries()) {
    if (!line.trim()) continue;
    const family = readFamily(line, field);
    if (!family) throw new Error(`${field}, line ${index + 1} is no family of terms: ${line}`);
    read.push(family);
  }
  return read;
}
