import { useThread } from './thread-context.ts';
import { ThreadEntryView } from './thread-entry.tsx';
import type { PlanEntries, YearRow } from './thread-rows.ts';
import { ThreadSource } from './thread-source.tsx';

/** So many tasks of a year are shown before the reader asks for the rest, and the page's own. */
const shownAtFirst = 4;

/** The tasks of a year under their documents; many are folded. */
export function YearEntries({ row }: { row: YearRow }) {
  const { words, unfolded } = useThread();
  const key = `year ${row.year}`;
  const open = unfolded.value.has(key);
  // A fold for a single task would take as much room as it does.
  const folds = row.tasks > shownAtFirst + 1;
  const plans = open || !folds ? row.plans : firstOf(row.plans);
  const hidden = row.tasks - plans.reduce((sum, { entries }) => sum + entries.length, 0);
  const toggle = () => {
    const next = new Set(unfolded.value);
    if (!next.delete(key)) next.add(key);
    unfolded.value = next;
  };
  return (
    <>
      {plans.map(({ plan, of, entries }) => (
        <div key={plan} class="plan">
          <ThreadSource task={of} />
          <ul class="thread-entries">
            {entries.map((entry, i) => (
              <ThreadEntryView key={entry.task.key} entry={entry} above={entries[i - 1]?.task} />
            ))}
          </ul>
        </div>
      ))}
      {folds && (hidden > 0 || open) && (
        <button type="button" class="text-button" aria-expanded={open} onClick={toggle}>
          {open ? words.threads.body.fewer : words.threads.body.moreTasks(hidden)}
        </button>
      )}
    </>
  );
}

function firstOf(plans: readonly PlanEntries[]): PlanEntries[] {
  let room = shownAtFirst;
  return plans.flatMap((each) => {
    const entries = each.plan === null ? each.entries : each.entries.slice(0, room);
    room -= Math.min(room, entries.length);
    return entries.length > 0 ? [{ ...each, entries }] : [];
  });
}
