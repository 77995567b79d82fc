import { LinkIcon } from '../../icons.tsx';
import { ThreadBody } from '../../threads/thread-body.tsx';
import { showInComparison } from '../comparison/show-in-comparison.ts';
import { Pane } from '../detail/pane.tsx';
import { useWorkbench } from '../workbench-context.ts';

/** The thread that is open, in full. Beside the list, or over it where the window is narrow. */
export function ThreadPane({ onClose }: { onClose(): void }) {
  const { view, actions, state, words } = useWorkbench();
  const { detail } = words.workbench.threads;
  const opened = view.threads.opened.value;
  const library = view.threads.library.value;
  const plans = library?.is === 'there' ? library.of.plans : [];
  if (!opened) return null;
  const { state: now } = opened;
  return (
    <Pane label={detail.label} open={state.threads.opening.value} onClose={onClose}>
      <div class="detail-body thread-detail" key={opened.id}>
        {now.is === 'loading' && (
          <p class="thread-loading" role="status">
            {detail.loading}
          </p>
        )}
        {now.is === 'none' && (
          <p class="detail-gone">
            <b>{detail.gone.title}</b> {detail.gone.text}
          </p>
        )}
        {now.is === 'failed' && (
          <div class="detail-gone" role="alert">
            <p>
              <b>{words.threads.body.failed.title}</b> {words.threads.body.failed.text}
            </p>
            <button type="button" class="small-button" onClick={() => actions.threads.open(opened.id)}>
              {words.retry}
            </button>
          </div>
        )}
        {now.is === 'thread' && (
          <>
            <ThreadBody
              thread={now.thread}
              corrections={view.threads.corrections}
              actions={actions.threads}
              words={words}
              onTask={
                plans.length > 1 ? (task) => showInComparison(state, now.thread, task, plans) : undefined
              }
            />
            <div class="detail-deeds">
              <button
                type="button"
                class="small-button"
                onClick={() => (state.dialog.value = { is: 'join-threads', thread: now.thread })}
              >
                <LinkIcon />
                {detail.join}
              </button>
            </div>
          </>
        )}
      </div>
    </Pane>
  );
}
