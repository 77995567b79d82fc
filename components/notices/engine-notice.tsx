import { AlertIcon } from '../icons.tsx';
import { usePanel } from '../panel-context.ts';
import { TechnicalDetail } from './notice.tsx';

/** Above the list when the model could not start: the passages stay readable. */
export function EngineNotice() {
  const { view, actions, words } = usePanel();
  const engine = view.engine.value;
  if (engine.is !== 'failed') return null;
  const { title, text } = words.faults[engine.fault];
  return (
    <section class="engine-notice" aria-labelledby="engine-notice-title">
      <AlertIcon />
      <div>
        <h2 id="engine-notice-title">{title}</h2>
        <p>{text}</p>
        <button type="button" class="small-button" onClick={() => actions.retryEngine()}>
          {words.retry}
        </button>
        <TechnicalDetail label={words.technical} detail={engine.detail} />
      </div>
    </section>
  );
}
