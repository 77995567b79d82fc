import { useComputed } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { ChevronIcon } from '../icons.tsx';
import { usePanel } from '../panel-context.ts';
import { setFolded } from '../panel-state.ts';
import type { PassageSection } from './outline.ts';
import { PassageCard } from './passage-card.tsx';

/** One heading and its passages. A folded one is still found by the browser's search, and then unfolds. */
export function PassageSectionView({ section }: { section: PassageSection }) {
  const { state, words } = usePanel();
  const { key } = section;
  const id = useId();
  const box = useRef<HTMLOListElement>(null);
  const folded = useComputed(() => state.folded.value.has(key));
  const tabbable = useComputed(() => state.tabStop.value === key);

  useEffect(() => {
    const unfold = () => setFolded(state, key, false);
    const element = box.current;
    element?.addEventListener('beforematch', unfold);
    return () => element?.removeEventListener('beforematch', unfold);
  }, [state, key]);

  return (
    <section class="passage-section">
      <h2 class="section-heading">
        <button
          type="button"
          class="section-toggle"
          data-row={key}
          aria-expanded={!folded.value}
          aria-controls={`${id}-passages`}
          tabIndex={tabbable.value ? 0 : -1}
          onFocus={() => (state.current.value = key)}
          onClick={() => setFolded(state, key, !folded.value)}
        >
          <ChevronIcon />
          <span class="section-names" lang={section.heading === null ? undefined : 'zh-CN'}>
            {section.above.length > 0 && <span class="section-above">{section.above.join(' › ')}</span>}
            <span class="section-name">{section.heading ?? words.passages.untitled}</span>
          </span>
          <span class="section-count" aria-hidden="true">
            {section.passages.length}
          </span>
          <span class="only-spoken">{words.passages.count(section.passages.length)}</span>
        </button>
      </h2>
      <ol class="passages" id={`${id}-passages`} ref={box} hidden={folded.value ? 'until-found' : undefined}>
        {section.passages.map((passage) => (
          <PassageCard key={passage.id} passage={passage} />
        ))}
      </ol>
    </section>
  );
}
