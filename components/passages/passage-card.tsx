import { useComputed, useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { Match } from '../../lib/policy/match.ts';
import { ChevronIcon, OnPageIcon } from '../icons.tsx';
import { standsOut } from '../matches/by-year.ts';
import { MarkedText } from '../matches/marked-text.tsx';
import { RelatedTasks } from '../matches/related-tasks.tsx';
import { usePanel } from '../panel-context.ts';
import { OpenedThread } from '../threads/opened-thread.tsx';
import { YearStrip } from '../threads/year-strip.tsx';
import type { PassageView } from '../view.ts';
import { AnnotatePassage } from './annotate-passage.tsx';
import { PassageFindings } from './passage-findings.tsx';

/** A passage: its text, the years of its thread, what was found for it, and, when open, the thread and the related tasks. */
export function PassageCard({ passage }: { passage: PassageView }) {
  const { view, actions, state, words } = usePanel();
  const { id } = passage;
  const open = useComputed(() => view.open.value === id);
  const strip = useComputed(() => view.threads.strips.value.get(id));
  const thread = useComputed(() => {
    const opened = view.threads.opened.value;
    return opened?.passage === id ? opened.state : null;
  });
  const inView = useComputed(() => view.inView.value.has(id));
  const tabbable = useComputed(() => state.tabStop.value === id);
  /** The match that the user points at: while there is one, only its terms are marked. */
  const pointed = useSignal<Match | null>(null);

  // The browser would go on with the open card's height for a closed one that is out of sight (content-visibility).
  const opened = useRef(false);
  opened.current ||= open.value || thread.value !== null;

  const leave = () => actions.light(null);
  function closeThread(event: TargetedKeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Escape' || thread.value === null) return;
    event.stopPropagation();
    actions.threads.close();
    const card = event.currentTarget.closest('.passage');
    card?.querySelector<HTMLElement>(strip.value ? '.strip' : '.passage-toggle')?.focus();
  }
  return (
    <li
      class="passage"
      data-open={open.value || thread.value !== null}
      data-whole={open.value}
      data-opened={opened.current}
      data-in-view={inView.value}
      data-related={passage.matches?.length !== 0}
      onPointerEnter={() => actions.light(id)}
      onPointerLeave={leave}
      onFocusOut={leave}
    >
      <p class="passage-text" id={`passage-${id}`} lang="zh-CN">
        <MarkedText
          text={passage.text}
          marks={open.value ? termsIn(pointed.value ? [pointed.value] : passage.matches) : []}
        />
      </p>
      {(strip.value || thread.value) && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the buttons inside
        <div class="passage-thread" onKeyDown={closeThread}>
          {strip.value && (
            <YearStrip
              passage={id}
              strip={strip.value}
              open={thread.value !== null}
              reachable={tabbable.value || open.value || thread.value !== null}
            />
          )}
          {thread.value && <OpenedThread passage={passage} thread={thread.value} />}
        </div>
      )}
      <div class="passage-foot">
        <button
          type="button"
          class="passage-toggle"
          data-row={id}
          aria-expanded={open.value}
          aria-controls={open.value ? `tasks-${id}` : undefined}
          aria-describedby={`passage-${id}`}
          tabIndex={tabbable.value ? 0 : -1}
          onFocus={() => {
            state.current.value = id;
            actions.light(id);
          }}
          onClick={() => (open.value ? actions.close() : actions.choose(id))}
        >
          <PassageFindings passage={passage} years={!strip.value} />
          <ChevronIcon />
        </button>
        {open.value && (
          <button
            type="button"
            class="icon-button"
            aria-label={words.passages.showOnPage}
            title={words.passages.showOnPage}
            onClick={() => actions.choose(id)}
          >
            <OnPageIcon />
          </button>
        )}
        <AnnotatePassage passage={id} open={open.value} reachable={tabbable.value || open.value} />
      </div>
      {open.value && <RelatedTasks passage={passage} pointed={pointed} />}
    </li>
  );
}

/** Where the passage shares terms with these matches; weak ones count only when there are no others. */
function termsIn(matches: readonly Match[] = []) {
  const better = matches.filter(standsOut);
  return (better.length > 0 ? better : matches).flatMap(({ why }) =>
    why.terms.flatMap((term) => term.inPassage),
  );
}
