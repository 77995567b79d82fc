import { useMemo } from 'preact/hooks';
import { type Change, changesBetween } from '../../../lib/anchor/changes.ts';
import type { ThreadTask } from '../../../lib/threads/thread-task.ts';
import { ChangeMarks } from '../../change-marks.tsx';
import { correctedTask } from '../../threads/correction-drafts.ts';
import { TargetWords } from '../../threads/target-change.tsx';
import { Found } from '../list/found.tsx';
import { useWorkbench } from '../workbench-context.ts';
import type { ComparisonRow } from './arrange-comparison.ts';
import { KindSign } from './kind-sign.tsx';

/** One line of a comparison: what became of a task, and its words in both plans. */
export function ComparedRow({ row }: { readonly row: ComparisonRow }) {
  const { before, after, kind, relation, unchanged } = row;
  const { words } = useWorkbench();
  const said = words.workbench.threads.comparison;
  const changes = useMemo(
    () => (before && after && !unchanged ? changesBetween(before.text, after.text) : null),
    [before, after, unchanged],
  );
  return (
    <tr class="compared-row" data-kind={kind}>
      <th scope="row" class="became">
        <KindSign kind={kind} />
        {relation && relation.targets.length > 0 && (
          <ul class="became-targets">
            {relation.targets.map((target, i) => (
              <li key={i}>
                <TargetWords target={target} words={words} />
              </li>
            ))}
          </ul>
        )}
        {before && after && <RowDeeds before={before} after={after} />}
      </th>
      <Side task={before} changes={changes} side="removed" missing={said.notInEarlier} />
      <Side task={after} changes={changes} side="added" missing={said.notInLater} />
    </tr>
  );
}

interface SideProps {
  readonly task: ThreadTask | null;
  readonly changes: readonly Change[] | null;
  /** What of the changes stands on this side. */
  readonly side: 'removed' | 'added';
  readonly missing: string;
}

function Side({ task, changes, side, missing }: SideProps) {
  const { state, words } = useWorkbench();
  const terms = state.comparison.terms.value;
  if (!task) return <td class="compared-side missing">{missing}</td>;
  const year = task.year === null ? undefined : words.year(task.year);
  const path = task.headings.slice(1);
  return (
    <td class="compared-side" lang="zh-CN" data-year={year}>
      {path.length > 0 && <p class="compared-path">{path.join(' › ')}</p>}
      <p class="compared-text">
        {changes && terms.length === 0 ? (
          <ChangeMarks changes={changes.filter(({ is }) => is === 'same' || is === side)} words={words} />
        ) : (
          <Found text={task.text} terms={terms} />
        )}
      </p>
    </td>
  );
}

/** The user knows better: these two are not about one thing. */
function RowDeeds({ before, after }: { readonly before: ThreadTask; readonly after: ThreadTask }) {
  const { actions, words } = useWorkbench();
  const { apart, apartHint } = words.threads.corrections;
  return (
    <button
      type="button"
      class="text-button row-deed"
      title={apartHint}
      onClick={() =>
        actions.threads.correct({
          kind: 'apart',
          task: correctedTask(after),
          others: [correctedTask(before)],
        })
      }
    >
      {apart}
    </button>
  );
}
