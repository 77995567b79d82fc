import { CheckIcon } from '../icons.tsx';
import { useThread } from './thread-context.ts';

/** What the thread is called, how much there is of it, and whether its changes are marked. */
export function ThreadHead() {
  const { thread, words, marked } = useThread();
  const { name, entries, years } = thread;
  const { tasks, span, body } = words.threads;
  const used = years.filter((each) => each.tasks.length > 0).map(({ year }) => year);
  const compared = entries.some(({ relation }) => relation.from !== null);
  return (
    <div class="thread-head">
      <div class="thread-names">
        <h3 class="thread-name" lang="zh-CN">
          {name}
        </h3>
        <p class="thread-span">
          {used.length > 0 && <span>{span(used[0]!, used.at(-1)!)}</span>}{' '}
          <span>{tasks(entries.length)}</span>
        </p>
      </div>
      {compared && (
        <button
          type="button"
          class="chip"
          title={body.changesHint}
          aria-pressed={marked.value}
          onClick={() => (marked.value = !marked.value)}
        >
          <CheckIcon />
          {body.changes}
        </button>
      )}
    </div>
  );
}
