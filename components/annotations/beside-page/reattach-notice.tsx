import { useEffect } from 'preact/hooks';
import { OnPageIcon } from '../../icons.tsx';
import { usePanel } from '../../panel-context.ts';

/** While the user selects the new place of an annotation on the page. Always in the document, as live regions must be. */
export function ReattachNotice() {
  const { view, actions, words } = usePanel();
  const { place } = words.annotations;
  const id = view.annotations.reattaching.value;
  const quote = view.annotations.annotations.value.find(({ annotation }) => annotation.id === id)?.annotation
    .target.quote.exact;

  useEffect(() => {
    if (id === null) return;
    const leaving = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) {
        actions.annotations.reattach(null);
      }
    };
    // Wherever the focus is, and be it nowhere.
    addEventListener('keydown', onKeyDown, { signal: leaving.signal });
    return () => leaving.abort();
  }, [id, actions]);

  return (
    <div role="status">
      {id !== null && (
        <div class="reattach-notice">
          <OnPageIcon />
          <div class="reattach-words">
            <p class="warning-title">{place.reattaching.title}</p>
            {quote && (
              <p class="reattach-quote" lang="zh-CN">
                {quote}
              </p>
            )}
            <p>{place.reattaching.text}</p>
          </div>
          <button type="button" class="small-button" onClick={() => actions.annotations.reattach(null)}>
            {place.cancel}
          </button>
        </div>
      )}
    </div>
  );
}
