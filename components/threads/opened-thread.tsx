import { useEffect, useRef } from 'preact/hooks';
import { usePanel } from '../panel-context.ts';
import type { PassageView } from '../view.ts';
import { CorrectionState } from './corrections/correction-notices.tsx';
import { ThreadBody } from './thread-body.tsx';
import { ThreadCandidates } from './thread-candidates.tsx';
import type { OpenThread } from './threads-view.ts';

/** The thread of a passage, under its strip: on its way, there, gone under the reader, or not to be had. */
export function OpenedThread({ passage, thread: state }: { passage: PassageView; thread: OpenThread }) {
  const { view, actions, words } = usePanel();
  const { threads } = view;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div class="opened-thread" id={`thread-${passage.id}`} role="group" aria-label={words.threads.label}>
      {state.is === 'loading' && <Waiting />}
      {state.is === 'none' && <Gone />}
      {state.is === 'failed' && <Failed passage={passage.id} />}
      {state.is === 'thread' && (
        <>
          <ThreadBody
            thread={state.thread}
            corrections={threads.corrections}
            actions={actions.threads}
            words={words}
          />
          <ThreadCandidates passage={passage} thread={state.thread} />
          <button
            type="button"
            class="text-button"
            onClick={() => actions.threads.showInWorkbench(state.thread.id)}
          >
            {words.threads.body.showInWorkbench}
          </button>
        </>
      )}
    </div>
  );
}

function Waiting() {
  const { state, words } = usePanel();
  const { loading, stuck } = words.threads.body;
  return (
    <p class="thread-words" role="status">
      {state.stuck.value ? stuck : loading}
    </p>
  );
}

function Gone() {
  const { view, actions, words } = usePanel();
  const { gone } = words.threads.body;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What had the focus went with the thread.
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={box} class="thread-words" tabIndex={-1}>
      <CorrectionState corrections={view.threads.corrections} words={words} />
      <p class="thread-gone">{gone.title}</p>
      <p>{gone.text}</p>
      <button type="button" class="small-button" onClick={() => actions.threads.close()}>
        {words.threads.strip.close}
      </button>
    </div>
  );
}

function Failed({ passage }: { passage: string }) {
  const { actions, words } = usePanel();
  const { failed } = words.threads.body;
  return (
    <div class="thread-words" role="alert">
      <p class="thread-gone">{failed.title}</p>
      <p>{failed.text}</p>
      <button type="button" class="small-button" onClick={() => actions.threads.open(passage)}>
        {words.retry}
      </button>
    </div>
  );
}
