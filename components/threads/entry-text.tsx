import { useMemo } from 'preact/hooks';
import { shownChanges } from '../../lib/threads/shown-changes.ts';
import type { ThreadEntry } from '../../lib/threads/thread.ts';
import { ChangeMarks } from '../change-marks.tsx';
import { Clamped } from '../clamped.tsx';
import { useThread } from './thread-context.ts';

/** The words of a task, with what changed since the task before it. */
export function EntryText({ entry: { task, relation } }: { entry: ThreadEntry }) {
  const { words, tasks, marked, thread } = useThread();
  const { comparedWith, rewritten } = words.threads.body;
  const before = relation.from === null ? undefined : tasks.get(relation.from);
  const changes = useMemo(() => before && shownChanges(before.text, task.text), [before, task]);
  const at = thread.entries.findIndex((each) => each.task === task);
  const above = thread.entries[at - 1]?.task.key;
  const notes: string[] = [];
  if (before && relation.from !== above) notes.push(comparedWith(before.year));
  // That a task was reworded is said already.
  if (changes === null && relation.kind !== 'reworded') notes.push(rewritten);
  return (
    <>
      <div class="entry-text" lang="zh-CN">
        <Clamped lines={8} class="entry-words" words={words}>
          {changes && marked.value ? <ChangeMarks changes={changes} words={words} /> : task.text}
        </Clamped>
      </div>
      {marked.value && notes.length > 0 && <p class="entry-note">{words.list(notes)}</p>}
    </>
  );
}
