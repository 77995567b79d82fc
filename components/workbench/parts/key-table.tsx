import { useWorkbench } from '../workbench-context.ts';
import { type KeyDeed, keyDeeds } from './key-deeds.ts';

/** The keys of the workbench and what they do. */
export function KeyTable() {
  const { keys } = useWorkbench().words.workbench;
  return (
    <dl class="key-table">
      {(Object.keys(keyDeeds) as KeyDeed[]).map((deed) => (
        <div key={deed}>
          <dt>
            {keyDeeds[deed].map((key) => (
              <kbd key={key}>{key === 'Space' ? keys.space : key}</kbd>
            ))}
          </dt>
          <dd>{keys.does[deed]}</dd>
        </div>
      ))}
    </dl>
  );
}
