import { AlertIcon } from '../../icons.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { RestoreButton } from './restore-button.tsx';

/** What must not be overlooked: annotations that the automatic backup has and the store has not. */
export function Banners() {
  const { view, words } = useWorkbench();
  const { safety } = words.workbench;
  const restorable = view.safety.value?.restorable ?? 0;
  return (
    <div role="status">
      {restorable > 0 && (
        <div class="warning banner">
          <AlertIcon />
          <div>
            <p class="warning-title">{safety.restorable(restorable)}</p>
            <p>{safety.restoreText}</p>
            <RestoreButton />
          </div>
        </div>
      )}
    </div>
  );
}
