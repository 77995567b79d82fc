import { type Signal, useSignal } from '@preact/signals';
import type { Match } from '../../lib/policy/match.ts';
import { ChevronIcon } from '../icons.tsx';
import { usePanel } from '../panel-context.ts';
import { JoinMatch } from '../threads/join-match.tsx';
import type { PassageView } from '../view.ts';
import { standsOut } from './by-year.ts';
import { YearThread } from './year-thread.tsx';

interface RelatedTasksProps {
  readonly passage: PassageView;
  readonly pointed: Signal<Match | null>;
}

/** The open passage's tasks: the stronger ones at once, the weak ones folded, or open when there are no others. */
export function RelatedTasks({ passage, pointed }: RelatedTasksProps) {
  const { state, words } = usePanel();
  const { matches } = passage;
  const unfolded = useSignal(false);
  const better = matches?.filter(standsOut) ?? [];
  const weak = matches?.filter((match) => !standsOut(match)) ?? [];
  const weakId = `weak-${passage.id}`;
  const foot = (match: Match) => <JoinMatch passage={passage} match={match} />;
  const waiting = state.stuck.value ? words.matches.unmatched : words.matches.pending;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div class="related" id={`tasks-${passage.id}`} role="group" aria-label={words.matches.label}>
      {!matches && <p class="related-words">{waiting}</p>}
      {matches?.length === 0 && <p class="related-words">{words.matches.none}</p>}
      {better.length > 0 && <YearThread matches={better} pointed={pointed} foot={foot} />}
      {weak.length > 0 && better.length > 0 && (
        <button
          type="button"
          class="fold-toggle"
          aria-expanded={unfolded.value}
          aria-controls={weakId}
          onClick={() => (unfolded.value = !unfolded.value)}
        >
          <ChevronIcon />
          {words.matches.weaker(weak.length)}
        </button>
      )}
      {weak.length > 0 && (
        <div id={weakId} hidden={better.length > 0 && !unfolded.value}>
          <YearThread matches={weak} pointed={pointed} foot={foot} />
        </div>
      )}
    </div>
  );
}
