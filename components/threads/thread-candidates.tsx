import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Match } from '../../lib/policy/match.ts';
import type { Thread } from '../../lib/threads/thread.ts';
import { ChevronIcon } from '../icons.tsx';
import { standsOut } from '../matches/by-year.ts';
import { YearThread } from '../matches/year-thread.tsx';
import { usePanel } from '../panel-context.ts';
import type { PassageView } from '../view.ts';
import { inThread } from './in-thread.ts';
import { JoinMatch } from './join-match.tsx';

/** The passage's related tasks that are not in its thread, on request: the user may know that they belong to it. */
export function ThreadCandidates({ passage, thread }: { passage: PassageView; thread: Thread }) {
  const { words } = usePanel();
  const id = useId();
  const open = useSignal(false);
  const pointed = useSignal<Match | null>(null);
  const others = passage.matches?.filter((match) => standsOut(match) && !inThread(thread, match)) ?? [];
  if (others.length === 0) return null;
  return (
    <div class="thread-candidates">
      <button
        type="button"
        class="fold-toggle"
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => (open.value = !open.value)}
      >
        <ChevronIcon />
        {words.threads.corrections.candidates(others.length)}
      </button>
      <div id={id} hidden={!open.value}>
        {open.value && (
          <YearThread
            matches={others}
            pointed={pointed}
            foot={(match) => <JoinMatch passage={passage} match={match} />}
          />
        )}
      </div>
    </div>
  );
}
