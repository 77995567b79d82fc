import { useEffect, useRef } from 'preact/hooks';
import { AnnotationCard } from '../../annotations/annotation-card.tsx';
import { MeaningMark } from '../../annotations/meaning-sign.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { closeDetail, leaveDetail } from '../workbench-state.ts';
import { BinnedCard } from './binned-card.tsx';
import { Dates } from './dates.tsx';
import { Pane } from './pane.tsx';
import { Source } from './source.tsx';

/** One annotation in full, to be read and changed. Beside the list, or over it where the window is narrow. */
export function DetailPane() {
  const { state, words } = useWorkbench();
  const { detail } = words.workbench;
  const open = state.open.value;

  const annotation = state.opened.value;
  const shown = useRef<string | null>(null);
  useEffect(() => {
    // It was here and has just been put into the bin, or out of it.
    if (open && !annotation && shown.current === open.id) leaveDetail(state);
    shown.current = annotation?.id ?? null;
  }, [open, annotation]);

  if (!open) return null;
  return (
    <Pane label={detail.label} open={open} onClose={() => closeDetail(state)}>
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
    </Pane>
  );
}
