import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { ThreadEntry } from '../../lib/threads/thread.ts';
import type { ThreadTask } from '../../lib/threads/thread-task.ts';
import { ChevronIcon } from '../icons.tsx';
import { CorrectTask } from './corrections/correct-task.tsx';
import { CorrectedEntry } from './corrections/corrected-entry.tsx';
import { EntryText } from './entry-text.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { RelationSign } from './relation-sign.tsx';
import { TargetWords } from './target-change.tsx';
import { useThread } from './thread-context.ts';

type Fold = 'evidence' | 'corrections';

interface ThreadEntryProps {
  readonly entry: ThreadEntry;
  /** The task above it in the same plan. */
  readonly above?: ThreadTask;
}

/** A task of a thread: what became of it since the one before, its words, and on request why, and what to correct. */
export function ThreadEntryView({ entry, above }: ThreadEntryProps) {
  const { words } = useThread();
  const { task, relation } = entry;
  const { evidence, corrections } = words.threads;
  const id = useId();
  const open = useSignal<Fold | null>(null);
  // Under the same headings as the one above, which need no second look.
  const inSamePlace = above?.headings.join('\n') === task.headings.join('\n');
  const moved = relation.targets.filter(({ is }) => is === 'raised' || is === 'lowered');

  const fold = (name: Fold, label: string) => (
    <button
      type="button"
      class="entry-fold"
      aria-expanded={open.value === name}
      aria-controls={open.value === name ? `${id}-fold` : undefined}
      aria-describedby={`${id}-head`}
      onClick={() => (open.value = open.value === name ? null : name)}
    >
      {label}
      <ChevronIcon />
    </button>
  );
  return (
    <li class="thread-entry" data-task={task.key} data-page={task.plan === null} tabIndex={-1}>
      <p class="entry-head" id={`${id}-head`}>
        {relation.kind && <RelationSign kind={relation.kind} words={words} />}
        {task.headings.length > 0 && (
          <span class={inSamePlace ? 'only-spoken' : 'match-path'}>
            <span class="only-spoken">{words.matches.path} </span>
            <span lang="zh-CN">{task.headings.join(' › ')}</span>
          </span>
        )}
      </p>
      {moved.map((target) => (
        <p key={`${target.of} ${target.after.start}`} class="entry-target">
          <TargetWords target={target} words={words} />
        </p>
      ))}
      <EntryText entry={entry} />
      <CorrectedEntry entry={entry} />
      <div class="entry-folds">
        {relation.evidence && fold('evidence', evidence.label)}
        {fold('corrections', corrections.label)}
      </div>
      {open.value && (
        <div class="entry-folded" id={`${id}-fold`}>
          {open.value === 'evidence' ? (
            <EvidenceList relation={relation} task={task} words={words} />
          ) : (
            <CorrectTask task={task} onDone={() => (open.value = null)} />
          )}
        </div>
      )}
    </li>
  );
}
