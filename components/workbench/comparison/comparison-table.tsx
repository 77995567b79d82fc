import { batch, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PlanComparison } from '../../../lib/threads/comparison.ts';
import { ChevronIcon } from '../../icons.tsx';
import { Notice } from '../../notices/notice.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { ComparedRow } from './compared-row.tsx';
import { clearComparison, type ShownGroup, type ShownRow } from './comparison-state.ts';

/** Rows that are drawn at a time: a plan of a thousand tasks is there at once, and the rest of it soon. */
const drawnAtOnce = 60;

/** The tasks of both plans, pair by pair, under the headings of the later one. */
export function ComparisonTable({ comparison }: { readonly comparison: PlanComparison }) {
  const { state, words } = useWorkbench();
  const said = words.workbench.threads.comparison;
  const { groups, unfolded, sought } = state.comparison;
  const drawn = useSignal(drawnAtOnce);
  const table = useRef<HTMLTableElement>(null);
  const all = groups.value;
  const total = all.reduce((sum, { rows }) => sum + rows.length, 0);

  useEffect(() => {
    if (drawn.value >= total) return;
    const next = setTimeout(() => (drawn.value += drawnAtOnce));
    return () => clearTimeout(next);
  }, [drawn.value, total]);

  const key = sought.value;
  useEffect(() => {
    if (key === null) return;
    const name = CSS.escape(key);
    const row = table.current?.querySelector<HTMLElement>(`[data-after="${name}"], [data-before="${name}"]`);
    // It may not be drawn yet.
    if (!row) return;
    sought.value = null;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }, [key, drawn.value, all]);

  if (all.length === 0) {
    return (
      <Notice {...said.nothing} level={2}>
        <button type="button" class="main-button" onClick={() => clearComparison(state.comparison)}>
          {said.clear}
        </button>
      </Notice>
    );
  }
  const { earlier, later } = comparison;
  const unfold = ({ key, first }: FoldedRowProps['shown']) =>
    batch(() => {
      unfolded.value = new Set([...unfolded.value, key]);
      // The button goes: the keyboard goes on at what it stood for.
      sought.value = first;
    });
  return (
    <>
      <p class="print-only print-head">{said.printed(words.workbench.day(new Date().toISOString()))}</p>
      <table ref={table} class="comparison-table">
        <caption class="only-spoken">{said.label}</caption>
        <thead>
          <tr>
            <th scope="col">{said.becameOf}</th>
            {[earlier, later].map((plan, i) => (
              <th key={i} scope="col" lang="zh-CN">
                <span class="head-year">{words.year(plan.year)}</span>
                <span class="head-title">{plan.title}</span>
                {plan.issuer && <span class="head-issuer">{plan.issuer}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {upTo(all, drawn.value).map((group) => (
          <tbody key={group.key}>
            <tr class="heading-row">
              <th colSpan={3} scope="rowgroup">
                <span lang="zh-CN">{group.heading || said.untitled}</span>
                {group.onlyEarlier && <span class="only-earlier">{said.onlyEarlier}</span>}
              </th>
            </tr>
            {group.rows.map((shown) =>
              shown.is === 'row' ? (
                <ComparedRow key={shown.row.key} row={shown.row} />
              ) : (
                <FoldedRow key={shown.key} shown={shown} onUnfold={() => unfold(shown)} />
              ),
            )}
          </tbody>
        ))}
      </table>
      <p class="comparison-rest" role="status">
        {drawn.value < total && said.drawing}
      </p>
    </>
  );
}

interface FoldedRowProps {
  readonly shown: ShownRow & { readonly is: 'folded' };
  onUnfold(): void;
}

function FoldedRow({ shown, onUnfold }: FoldedRowProps) {
  const said = useWorkbench().words.workbench.threads.comparison;
  return (
    <tr class="folded-row">
      <td colSpan={3}>
        <button type="button" class="text-button" aria-expanded={false} onClick={onUnfold}>
          {said.unchanged(shown.count)}
          <ChevronIcon />
        </button>
      </td>
    </tr>
  );
}

/** The first rows of all groups, as many as there are to be drawn. */
function upTo(groups: readonly ShownGroup[], most: number): readonly ShownGroup[] {
  const result: ShownGroup[] = [];
  let left = most;
  for (const group of groups) {
    if (left <= 0) break;
    result.push({ ...group, rows: group.rows.slice(0, left) });
    left -= group.rows.length;
  }
  return result;
}
