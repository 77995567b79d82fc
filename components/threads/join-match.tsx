import { useComputed } from '@preact/signals';
import type { Match } from '../../lib/policy/match.ts';
import { correctedTasks } from '../../lib/threads/correction.ts';
import { CheckIcon, LinkIcon } from '../icons.tsx';
import { usePanel } from '../panel-context.ts';
import type { PassageView } from '../view.ts';
import { correctedMatch, isTask, joinTo } from './correction-drafts.ts';
import { CorrectedMark } from './corrections/corrected-mark.tsx';
import { inThread } from './in-thread.ts';

/**
 * Under a related task: that it is in the passage's thread, or a way to put it there. Nothing as long as it is not known
 * which thread that is.
 */
export function JoinMatch({ passage, match }: { passage: PassageView; match: Match }) {
  const { view, actions, words } = usePanel();
  const { threads } = view;
  const { id, text } = passage;
  const { together, togetherHint, join, joined } = words.threads.corrections;
  const thread = useComputed(() => {
    const opened = threads.opened.value;
    return opened?.passage === id && opened.state.is === 'thread' ? opened.state.thread : null;
  });
  const alone = useComputed(() => threads.strips.value.get(id) === null);
  const own = useComputed(() => {
    const others = thread.value?.entries.map((entry) => entry.task) ?? [{ plan: null, text }];
    return threads.corrections.all.value?.find(
      (each) =>
        each.kind === 'together' &&
        each.tasks.some((task) => isTask(task, match.task)) &&
        correctedTasks(each).some((task) => others.some((other) => isTask(task, other))),
    );
  });

  function draft() {
    if (thread.value) return joinTo(thread.value, match.task);
    const page = view.page.value;
    const { title, year } = page.is === 'read' ? page : { title: '', year: null };
    return {
      kind: 'together',
      tasks: [{ plan: null, title, year, text }, correctedMatch(match.task)],
    } as const;
  }
  const done = own.value;
  if (done && (thread.value || alone.value)) {
    const takeBack = () => actions.threads.remove([done.id]);
    return <CorrectedMark correction={done} words={words} onTakeBack={takeBack} />;
  }
  if (thread.value && inThread(thread.value, match)) {
    return (
      <p class="corrected">
        <CheckIcon />
        {joined}
      </p>
    );
  }
  if (!thread.value && !alone.value) return null;
  return (
    <button
      type="button"
      class="text-button join-match"
      title={togetherHint}
      onClick={() => actions.threads.correct(draft())}
    >
      <LinkIcon />
      {thread.value ? together : join}
    </button>
  );
}
