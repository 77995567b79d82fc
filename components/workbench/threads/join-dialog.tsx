import { useComputed, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Thread, ThreadSummary } from '../../../lib/threads/thread.ts';
import { SearchIcon } from '../../icons.tsx';
import { joinThreads } from '../../threads/correction-drafts.ts';
import { Found } from '../list/found.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { orderThreads } from './order-threads.ts';
import { searchThreads, similarThreads, termsOf } from './search-threads.ts';

interface JoinDialogProps {
  readonly thread: Thread;
  onClose(): void;
}

/** Threads that are offered at most: beyond them, search is the way. */
const mostOffered = 30;

type Other = { readonly id: string; readonly thread: Thread | 'loading' | 'gone' };

/** The user says that two threads are about one thing: chooses the other one, reads both, and joins them. */
export function JoinDialog({ thread, onClose }: JoinDialogProps) {
  const { actions, state, words } = useWorkbench();
  const said = words.workbench.threads.join;
  const name = useId();
  const query = useSignal('');
  const other = useSignal<Other | null>(null);
  const terms = useComputed(() => termsOf(query.value));
  const offered = useComputed(() => offers(thread.id, terms.value, state.threads.all.value));
  const found = other.value?.thread;
  const there = typeof found === 'object' ? found : null;

  async function choose(id: string): Promise<void> {
    other.value = { id, thread: 'loading' };
    const fetched = await actions.threads.threadOf(id);
    // Another may have been chosen meanwhile.
    if (other.peek()?.id === id) other.value = { id, thread: fetched ?? 'gone' };
  }

  function join(): void {
    if (!there) return;
    actions.threads.correct(joinThreads(thread, there));
    onClose();
  }

  return (
    <Dialog
      title={said.title(thread.name)}
      onClose={onClose}
      foot={
        <>
          <button type="button" class="small-button" onClick={onClose}>
            {words.workbench.cancel}
          </button>
          <button type="button" class="main-button" disabled={!there} onClick={join}>
            {said.action}
          </button>
        </>
      }
    >
      <p>{said.text}</p>
      <label class="filter-box join-search">
        <SearchIcon />
        <input
          type="search"
          aria-label={said.search}
          placeholder={said.search}
          autocomplete="off"
          spellcheck={false}
          value={query.value}
          onInput={(event) => {
            if (!event.isComposing) query.value = event.currentTarget.value;
          }}
          onCompositionEnd={(event) => (query.value = event.currentTarget.value)}
        />
      </label>
      <fieldset class="choices join-choices">
        <legend>{terms.value.length > 0 ? said.found : said.similar}</legend>
        {offered.value.map((each) => (
          <label key={each.id} class="choice" data-on={other.value?.id === each.id}>
            <input
              type="radio"
              name={name}
              checked={other.value?.id === each.id}
              onChange={() => void choose(each.id)}
            />
            <span>
              <b lang="zh-CN">
                <Found text={each.name} terms={terms.value} />
              </b>
              <span class="choice-text">
                {yearsOf(each, words.threads.span)} · {words.threads.tasks(each.tasks)}
                {each.places.length > 0 && ` · ${words.list([...each.places])}`}
              </span>
            </span>
          </label>
        ))}
        {offered.value.length === 0 && <p>{said.nothing}</p>}
      </fieldset>
      <div role="status">
        {found === 'gone' && <p class="refused">{said.gone}</p>}
        {there && (
          <dl class="join-pair">
            <FirstTask label={said.here} thread={thread} />
            <FirstTask label={said.there} thread={there} />
          </dl>
        )}
      </div>
    </Dialog>
  );
}

function FirstTask({ label, thread }: { readonly label: string; readonly thread: Thread }) {
  const { words } = useWorkbench();
  const task = thread.entries[0]?.task;
  if (!task) return null;
  return (
    <div>
      <dt>
        {label}
        {task.year !== null && ` · ${words.year(task.year)}`}
      </dt>
      <dd lang="zh-CN">{task.text}</dd>
    </div>
  );
}

/** What was searched for, those of several years first; before a search, what has a similar name. */
function offers(
  id: string,
  terms: readonly string[],
  all: readonly ThreadSummary[],
): readonly ThreadSummary[] {
  const others = all.filter((each) => each.id !== id);
  if (terms.length > 0) return orderThreads(searchThreads(others, terms), 'years').slice(0, mostOffered);
  const own = all.find((each) => each.id === id);
  return own ? similarThreads(own, others, mostOffered) : [];
}

const yearsOf = ({ years }: ThreadSummary, span: (from: number, to: number) => string): string =>
  years.length > 0 ? span(years[0]!, years.at(-1)!) : '';
