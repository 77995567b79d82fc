import { useEffect, useRef } from 'preact/hooks';
import { AnnotationCard } from '../../annotations/annotation-card.tsx';
import { MeaningMark } from '../../annotations/meaning-sign.tsx';
import { CloseIcon } from '../../icons.tsx';
import { BackIcon } from '../parts/icons.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { closeDetail, leaveDetail } from '../workbench-state.ts';
import { BinnedCard } from './binned-card.tsx';
import { Dates } from './dates.tsx';
import { Source } from './source.tsx';

/** One annotation in full, to be read and changed. Beside the list, or over it where the window is narrow. */
export function DetailPane() {
  const { state, words } = useWorkbench();
  const { detail, back, close } = words.workbench;
  const pane = useRef<HTMLElement>(null);
  const open = state.open.value;

  useEffect(() => {
    if (!open) return;
    pane.current?.scrollTo(0, 0);
    const focused = document.activeElement;
    // Where the details cover the list, the keyboard must not stay in what is covered.
    const covered =
      focused?.checkVisibility?.({ visibilityProperty: true, checkVisibilityCSS: true }) === false;
    if (open.focus || covered) pane.current?.focus();
  }, [open]);

  const annotation = state.opened.value;
  const shown = useRef<string | null>(null);
  useEffect(() => {
    // It was here and has just been put into the bin, or out of it.
    if (open && !annotation && shown.current === open.id) leaveDetail(state);
    shown.current = annotation?.id ?? null;
  }, [open, annotation]);

  if (!open) return null;
  return (
    <section
      ref={pane}
      class="detail"
      aria-label={detail.label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        closeDetail(state);
      }}
    >
      <div class="detail-head">
        <button type="button" class="text-button detail-back" onClick={() => closeDetail(state)}>
          <BackIcon />
          {back}
        </button>
        <h2>{detail.label}</h2>
        <button
          type="button"
          class="icon-button detail-close"
          aria-label={close}
          title={close}
          onClick={() => closeDetail(state)}
        >
          <CloseIcon />
        </button>
      </div>
      {annotation ? (
        <div class="detail-body" key={annotation.id}>
          {annotation.deleted ? (
            <BinnedCard annotation={annotation} />
          ) : (
            <AnnotationCard
              annotation={annotation}
              related={null}
              editing={state.editing.value}
              onEdit={(on) => (state.editing.value = on)}
              head={<MeaningMark meaning={annotation.meaning} />}
            >
              <Source annotation={annotation} />
            </AnnotationCard>
          )}
          <Dates annotation={annotation} />
        </div>
      ) : (
        <div class="detail-body">
          <p class="detail-gone">
            <b>{detail.gone.title}</b> {detail.gone.text}
          </p>
        </div>
      )}
    </section>
  );
}
