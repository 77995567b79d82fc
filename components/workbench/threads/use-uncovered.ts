import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ThreadsState } from './threads-state.ts';

/** What can lie over the list where the window is narrow. */
type Cover = 'detail' | 'filters';

/** Px that neighbours may share by rounding. */
const rounding = 1;

/**
 * What is searched or filtered must be seen: says what lies over the list when that has just been done. Filters may lie
 * over it while they are being set, and have a button that shows what was found.
 * @returns for the element that has the columns
 */
export function useUncovered(
  { query, filter }: ThreadsState,
  uncover: (cover: Cover) => void,
): RefObject<HTMLElement | null> {
  const columns = useRef<HTMLElement>(null);
  const now = { query: query.value, filter: filter.value };
  const before = useRef(now);
  useEffect(() => {
    const searched = before.current.query !== now.query;
    const filtered = before.current.filter !== now.filter;
    before.current = now;
    if (!columns.current || !(searched || filtered)) return;
    if (isOver(columns.current, 'detail')) uncover('detail');
    if (searched && isOver(columns.current, 'filters')) uncover('filters');
  }, [now.query, now.filter]);
  return columns;
}

function isOver(columns: Element, cover: Cover): boolean {
  const [over, list] = [`.${cover}`, '.list-column'].map((each) =>
    columns.querySelector(each)?.getBoundingClientRect(),
  );
  if (!over || !list) return false;
  return Math.min(over.right, list.right) - Math.max(over.left, list.left) > rounding;
}
