import { useMemo } from 'preact/hooks';
import { Announcer } from './header/announcer.tsx';
import { ListTools } from './header/list-tools.tsx';
import { MatchStatus } from './header/match-status.tsx';
import { PageHeader } from './header/page-header.tsx';
import { EngineNotice } from './notices/engine-notice.tsx';
import { Notice } from './notices/notice.tsx';
import { PageNotice } from './notices/page-notice.tsx';
import { PanelContext } from './panel-context.ts';
import { createPanelState, drawnAtOnce } from './panel-state.ts';
import { PassageList } from './passages/passage-list.tsx';
import { useWatch } from './use-watch.ts';
import type { PanelActions, PanelView } from './view.ts';
import { wordsFor } from './words/language.ts';
import type { Language } from './words/words.ts';

interface PanelProps {
  readonly view: PanelView;
  readonly actions: PanelActions;
  readonly language: Language;
}

/** The whole panel. It fills the window it is rendered into. */
export function Panel({ view, actions, language }: PanelProps) {
  const state = useMemo(() => createPanelState(view), [view]);
  const words = wordsFor(language);
  const parts = useMemo(() => ({ view, actions, state, words }), [view, actions, state, words]);

  // Another page is another list: what was looked for on the last one does not hold for it.
  useWatch(() => {
    if (view.page.value.is === 'read') return;
    state.query.value = '';
    state.folded.value = new Set();
    state.current.value = null;
    state.drawn.value = drawnAtOnce;
  });

  const page = view.page.value;
  return (
    <PanelContext.Provider value={parts}>
      <div class="panel" lang={language}>
        {page.is === 'read' ? (
          <>
            <PageHeader page={page}>
              {view.passages.value.length > 0 && (
                <>
                  <ListTools />
                  <MatchStatus />
                </>
              )}
            </PageHeader>
            {view.passages.value.length > 0 ? (
              <main class="panel-body" aria-label={words.passages.label}>
                <EngineNotice />
                <PassageList />
              </main>
            ) : (
              <main class="panel-body">
                <Notice title={words.notices.nothing.title} text={words.notices.nothing.text} level={2} />
              </main>
            )}
          </>
        ) : (
          <main class="panel-body">
            <PageNotice page={page} />
          </main>
        )}
        <Announcer />
      </div>
    </PanelContext.Provider>
  );
}
