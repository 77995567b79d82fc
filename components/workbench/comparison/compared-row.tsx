import { useSignal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';
import type { Change } from '../../../lib/anchor/changes.ts';
import type { Relation } from '../../../lib/threads/relation.ts';
import { changesOnSides } from '../../../lib/threads/shown-changes.ts';
import type { ThreadTask } from '../../../lib/threads/thread-task.ts';
import { ChangeMarks } from '../../change-marks.tsx';
import { ChevronIcon } from '../../icons.tsx';
import { correctedTask } from '../../threads/correction-drafts.ts';
import { EvidenceList } from '../../threads/evidence-list.tsx';
import { TargetWords } from '../../threads/target-change.tsx';
import { Found } from '../list/found.tsx';
import { useWorkbench } from '../workbench-context.ts';
import type { ComparisonRow } from './arrange-comparison.ts';
import { KindSign } from './kind-sign.tsx';
import { showThreadOf } from './show-thread-of.ts';

/** One line of a comparison: what became of a task, its words in both plans, and on request why. */
export function ComparedRow({ row }: { readonly row: ComparisonRow }) {
  const { before, after, kind, relation, unchanged } = row;
  const parts = useWorkbench();
  const { words } = parts;
  const said = words.workbench.threads.comparison;
  const why = useSignal(false);
  const id = useId();
  const sides = useMemo(
    () => (before && after && !unchanged ? changesOnSides(before.text, after.text) : undefined),
    [before, after, unchanged],
  );
  const moved = relation?.targets.filter(({ is }) => is !== 'same') ?? [];
  return (
    <>
      <tr
        class="compared-row"
        data-kind={kind}
        data-before={before?.key}
        data-after={after?.key}
        // Those who are led here go on from here.
        tabIndex={-1}
      >
        <th scope="row">
          <div class="became">
            <KindSign kind={kind} />
            {moved.length > 0 && (
              <ul class="became-targets">
                {moved.map((target, i) => (
                  <li key={i}>
                    <TargetWords target={target} words={words} />
                  </li>
                ))}
              </ul>
            )}
            {unchanged && <span class="became-note">{said.same}</span>}
            {sides === null && kind !== 'reworded' && (
              <span class="became-note">{words.threads.body.rewritten}</span>
            )}
            {relation && (
              <button
                type="button"
                class="row-door"
                aria-expanded={why.value}
                aria-controls={why.value ? id : undefined}
                onClick={() => (why.value = !why.value)}
              >
                {words.threads.evidence.label}
                <ChevronIcon />
              </button>
            )}
            <button type="button" class="row-door" onClick={() => showThreadOf(row, parts)}>
              {words.threads.strip.open}
            </button>
          </div>
        </th>
        <Side task={before} changes={sides?.before.map(takenAway) ?? null} missing={said.notInEarlier} />
        <Side task={after} changes={sides?.after ?? null} missing={said.notInLater} />
      </tr>
      {why.value && relation && before && after && (
        <tr class="why-row" id={id}>
          <td colSpan={3}>
            <Why relation={relation} before={before} after={after} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What only the earlier text has. */
const takenAway = (change: Change): Change => (change.is === 'added' ? { ...change, is: 'removed' } : change);

interface SideProps {
  readonly task: ThreadTask | null;
  /** Null where nothing is marked. */
  readonly changes: readonly Change[] | null;
  readonly missing: string;
}

function Side({ task, changes, missing }: SideProps) {
  const { state, words } = useWorkbench();
  const terms = state.comparison.terms.value;
  if (!task) return <td class="compared-side missing">{missing}</td>;
  const path = task.headings.slice(1);
  return (
    <td class="compared-side" lang="zh-CN" data-year={task.year === null ? undefined : words.year(task.year)}>
      {path.length > 0 && <p class="compared-path">{path.join(' › ')}</p>}
      <p>
        {changes && terms.length === 0 ? (
          <ChangeMarks changes={changes} words={words} />
        ) : (
          <Found text={task.text} terms={terms} />
        )}
      </p>
    </td>
  );
}

interface WhyProps {
  readonly relation: Relation;
  readonly before: ThreadTask;
  readonly after: ThreadTask;
}

/** Why these two were taken for one thing; and that they are not, if the user knows better. */
function Why({ relation, before, after }: WhyProps) {
  const { actions, words } = useWorkbench();
  const { apart, apartHint } = words.threads.corrections;
  return (
    <div class="why">
      <EvidenceList relation={relation} task={after} words={words} />
      <button
        type="button"
        class="small-button"
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
    </div>
  );
}
