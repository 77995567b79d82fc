import { useEffect, useMemo } from 'preact/hooks';
import { annotationsUndo } from './annotations/annotations-undo.ts';
import { AnnotationsTab } from './annotations/beside-page/annotations-tab.tsx';
import { resetAnnotationList } from './annotations/beside-page/list-state.ts';
import { ReattachNotice } from './annotations/beside-page/reattach-notice.tsx';
import { EditingContext } from './annotations/editing-context.ts';
import { Announcer } from './header/announcer.tsx';
import { PageHeader } from './header/page-header.tsx';
import { Tabs } from './header/tabs.tsx';
import { PageNotice } from './notices/page-notice.tsx';
import { PanelContext } from './panel-context.ts';
import { createPanelState, drawnAtOnce } from './panel-state.ts';
import { PassagesTab } from './passages/passages-tab.tsx';
import { TabPanel } from './tab-panel.tsx';
import { correctionsUndo } from './threads/corrections-undo.ts';
import { joinUndo } from './undo/undo.ts';
import { UndoBar } from './undo/undo-bar.tsx';
import { undoOnKey } from './undo/undo-key.ts';
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
  const editing = useMemo(
    () => ({ view: view.annotations, actions: actions.annotations, words }),
    [view, actions, words],
  );
  const undo = useMemo(
    () =>
      joinUndo([annotationsUndo(editing), correctionsUndo(view.threads.corrections, actions.threads, words)]),
    [editing, view, actions, words],
  );

  // Wherever the focus is, and be it nowhere: what had it may just have been deleted.
  useEffect(() => {
    const leaving = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => undoOnKey(event, undo.undo);
    addEventListener('keydown', onKeyDown, { signal: leaving.signal });
    return () => leaving.abort();
  }, [undo]);

  // Another page is another list: what was looked for on the last one does not hold for it.
  useWatch(() => {
    if (view.page.value.is === 'read') return;
    state.query.value = '';
    state.folded.value = new Set();
    state.current.value = null;
    state.drawn.value = drawnAtOnce;
    resetAnnotationList(state.annotations);
  });

  // What the user chose on the page comes up here.
  useWatch(() => {
    if (view.chosen.value) state.tab.value = 'passages';
  });
  useWatch(() => {
    if (view.annotations.chosenAnnotation.value) state.tab.value = 'annotations';
  });

  const page = view.page.value;
  return (
    <PanelContext.Provider value={parts}>
      <EditingContext.Provider value={editing}>
        <div class="panel" lang={language}>
          {page.is === 'read' ? (
            <>
              <PageHeader page={page}>
                <Tabs />
              </PageHeader>
              <main class="panel-main">
                <ReattachNotice />
                <TabPanel tab="passages">
                  <PassagesTab />
                </TabPanel>
                <TabPanel tab="annotations">
                  <AnnotationsTab />
                </TabPanel>
              </main>
              <UndoBar undo={undo} words={words} />
            </>
          ) : (
            <main class="panel-body">
              <PageNotice page={page} />
            </main>
          )}
          <Announcer />
        </div>
      </EditingContext.Provider>
    </PanelContext.Provider>
  );
}
