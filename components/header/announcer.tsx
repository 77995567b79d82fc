import { useComputed } from '@preact/signals';
import { noticeForPage } from '../notices/notice-for-page.ts';
import { usePanel } from '../panel-context.ts';
import { statusOf } from './status.ts';

/** Tells screen readers, politely and seldom, what has changed. Always in the document, as live regions must be. */
export function Announcer() {
  const { view, state, words } = usePanel();
  const spoken = useComputed(() => {
    const page = view.page.value;
    if (page.is === 'waiting') return '';
    // How much of the page is read would be too much talk.
    if (page.is === 'reading') return words.notices.reading(null).title;
    if (page.is !== 'read') return noticeForPage(page, words).title;
    if (view.passages.value.length === 0) return words.notices.nothing.title;
    return statusOf(
      { engine: view.engine.value, ...view.progress.value, related: state.related.value },
      words,
    ).spoken;
  });
  return (
    <div class="only-spoken" role="status" aria-live="polite">
      {spoken}
    </div>
  );
}
