import { useMemo } from 'preact/hooks';
import { type Change, changesBetween } from '../../lib/anchor/changes.ts';
import type { ThreadEntry } from '../../lib/threads/thread.ts';
import { ChangeMarks } from '../change-marks.tsx';
import { Clamped } from '../clamped.tsx';
import { useThread } from './thread-context.ts';

/** Where less than this part of the longer text stayed, marks hide more than they show. */
const leastKept = 0.3;

/** The words of a task, with what changed since the task before it. */
export function EntryText({ entry: { task, relation }, id }: { entry: ThreadEntry; id: string }) {
  const { words, tasks, marked, thread } = useThread();
  const { comparedWith, rewritten } = words.threads.body;
  const before = relation.from === null ? undefined : tasks.get(relation.from);
  const changes = useMemo(() => before && changesBetween(before.text, task.text), [before, task]);
  const readable = changes && keptPart(changes) >= leastKept;
  const at = thread.entries.findIndex((each) => each.task === task);
  const above = thread.entries[at - 1]?.task.key;
  const notes: string[] = [];
  if (before && relation.from !== above) notes.push(comparedWith(before.year));
  if (changes && !readable) notes.push(rewritten);
  return (
    <>
      <div class="entry-text" id={id} lang="zh-CN">
        <Clamped lines={8} class="entry-words" words={words}>
          {readable && marked.value ? <ChangeMarks changes={changes} words={words} /> : task.text}
        </Clamped>
      </div>
      {marked.value && notes.length > 0 && <p class="entry-note">{words.list(notes)}</p>}
    </>
  );
}

/** How much of the longer of two texts is in both, 0 to 1. */
function keptPart(changes: readonly Change[]): number {
  const length = (is: Change['is']) =>
    changes.reduce((sum, change) => sum + (change.is === is ? change.text.length : 0), 0);
  const same = length('same');
  const longer = same + Math.max(length('added'), length('removed'));
  return longer === 0 ? 1 : same / longer;
}
