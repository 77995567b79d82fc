import type { ListState, Row } from './list-state.ts';

const idsOf = (row: Row): readonly string[] => (row.is === 'page' ? row.ids : [row.annotation.id]);

/** Whether all, some or none of a row's annotations are selected. */
export function selectionOf(row: Row, selected: ReadonlySet<string>): 'all' | 'some' | 'none' {
  const ids = idsOf(row);
  const count = ids.filter((id) => selected.has(id)).length;
  return count === 0 ? 'none' : count === ids.length ? 'all' : 'some';
}

/** Selects a row or leaves it out; a heading stands for all of its page. A range begins here. */
export function toggleRow(list: ListState, row: Row): void {
  const next = new Set(list.selected.value);
  const on = selectionOf(row, next) !== 'all';
  for (const id of idsOf(row)) {
    if (on) next.add(id);
    else next.delete(id);
  }
  list.selected.value = next;
  list.anchor.value = row.key;
}

/** Selects all from the row where the range began to this one. */
export function selectRange(list: ListState, to: Row): void {
  const rows = list.rows.value;
  const end = rows.findIndex((row) => row.key === to.key);
  const begun = rows.findIndex((row) => row.key === list.anchor.value);
  const start = begun < 0 ? end : begun;
  const range = rows.slice(Math.min(start, end), Math.max(start, end) + 1);
  const ids = range.flatMap((row) => (row.is === 'annotation' ? [row.annotation.id] : []));
  list.selected.value = new Set([...list.selected.value, ...ids]);
  if (begun < 0) list.anchor.value = to.key;
}

/** Selects everything that search and filters have left. */
export function selectFound(list: ListState): void {
  list.selected.value = new Set(list.found.value.map(({ id }) => id));
}

export function selectNothing(list: ListState): void {
  list.selected.value = new Set();
  list.anchor.value = null;
}
