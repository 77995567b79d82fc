import { useEffect, useMemo, useRef } from 'preact/hooks';
import { annotationsUndo } from '../annotations/annotations-undo.ts';
import { EditingContext } from '../annotations/editing-context.ts';
import { FaultNotice } from '../annotations/fault-notice.tsx';
import { correctionsUndo } from '../threads/corrections-undo.ts';
import { joinUndo } from '../undo/undo.ts';
import { UndoBar } from '../undo/undo-bar.tsx';
import { useWatch } from '../use-watch.ts';
import { wordsFor } from '../words/language.ts';
import type { Language } from '../words/words.ts';
import { ComparisonPlace } from './comparison/comparison-place.tsx';
import { CorrectionsPlace } from './corrections/corrections-place.tsx';
import { AloneEditor } from './detail/alone-editor.tsx';
import { Dialogs } from './dialogs.tsx';
import { DropZone } from './exchange/drop-zone.tsx';
import { WorkbenchHeader } from './header/workbench-header.tsx';
import { ListPlace } from './list/list-place.tsx';
import { WorkBar } from './parts/work-bar.tsx';
import { SafetyPlace } from './safety/safety-place.tsx';
import { SettingsPlace } from './settings/settings-place.tsx';
import { ThreadsPlace } from './threads/threads-place.tsx';
import { WorkbenchContext } from './workbench-context.ts';
import { onWorkbenchKey } from './workbench-keys.ts';
import { createWorkbenchState } from './workbench-state.ts';
import type { WorkbenchActions, WorkbenchView } from './workbench-view.ts';

interface WorkbenchProps {
  readonly view: WorkbenchView;
  readonly actions: WorkbenchActions;
  readonly language: Language;
}

/** The whole workbench, or one annotation's editor where its address asks for that alone. It fills its window. */
export function Workbench({ view, actions, language }: WorkbenchProps) {
  const state = useMemo(() => createWorkbenchState(view), [view]);
  const words = wordsFor(language);
  const parts = useMemo(
    () => ({
      view,
      actions,
      state,
      words,
      undo: joinUndo([
        annotationsUndo({ view, actions, words }),
        correctionsUndo(view.threads.corrections, actions.threads, words),
      ]),
    }),
    [view, actions, state, words],
  );
  const alone = view.asked?.alone === true;

  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener('keydown', (event) => onWorkbenchKey(event, parts), { signal: stop.signal });
    return () => stop.abort();
  }, [parts]);

  useEffect(() => {
    const { askedThread } = view.threads;
    if (askedThread !== null) actions.threads.open(askedThread);
  }, []);

  // What the address asks for may have been put into the bin meanwhile. It is asked for once.
  const looked = useRef(false);
  useWatch(() => {
    if (view.annotations.value === null || looked.current) return;
    looked.current = true;
    if (view.binned.value.some((annotation) => annotation.id === view.asked?.id)) state.place.value = 'bin';
  });

  const place = state.place.value;
  return (
    <WorkbenchContext.Provider value={parts}>
      <EditingContext.Provider value={parts}>
        <div class="panel workbench" data-alone={alone} lang={language}>
          {alone ? (
            <AloneEditor id={view.asked!.id} />
          ) : (
            <>
              <WorkbenchHeader />
              <FaultNotice fault={view.fault.value} />
              {(place === 'annotations' || place === 'bin') && <ListPlace key={place} place={place} />}
              {place === 'threads' && <ThreadsPlace />}
              {place === 'comparison' && <ComparisonPlace />}
              {place === 'corrections' && <CorrectionsPlace />}
              {place === 'safety' && <SafetyPlace />}
              {place === 'settings' && <SettingsPlace />}
              <WorkBar />
              <Dialogs />
              <DropZone />
            </>
          )}
          <UndoBar undo={parts.undo} words={words} />
        </div>
      </EditingContext.Provider>
    </WorkbenchContext.Provider>
  );
}
