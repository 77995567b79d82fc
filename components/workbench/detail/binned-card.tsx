import type { Annotation } from '../../../lib/annotation/annotation.ts';
import { FaultNotice } from '../../annotations/fault-notice.tsx';
import { LinkList } from '../../annotations/link-list.tsx';
import { MeaningMark } from '../../annotations/meaning-sign.tsx';
import { NoteClamped } from '../../annotations/note-clamped.tsx';
import { Quote } from '../../annotations/quote.tsx';
import { TagList } from '../../annotations/tag-list.tsx';
import { useEdit } from '../../annotations/use-edit.ts';
import { RestoreIcon } from '../parts/icons.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { Source } from './source.tsx';

/** An annotation in the bin: to be read, put back, or deleted for ever. */
export function BinnedCard({ annotation }: { readonly annotation: Annotation }) {
  const { state, words } = useWorkbench();
  const { selection } = words.workbench;
  const { fault, change } = useEdit(annotation.id);
  const { meaning, target, note, tags, links } = annotation;
  return (
    <>
      <div class="annotation-head">
        <MeaningMark meaning={meaning} />
      </div>
      <Quote meaning={meaning}>{target.quote.exact}</Quote>
      <Source annotation={annotation} />
      {note && <NoteClamped note={note} />}
      <TagList tags={tags} />
      <LinkList links={links} />
      <FaultNotice fault={fault.value} />
      <div class="detail-deeds">
        <button type="button" class="small-button" onClick={() => void change({ binned: false })}>
          <RestoreIcon />
          {selection.restore}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => (state.dialog.value = { is: 'remove', ids: [annotation.id] })}
        >
          {selection.remove}
        </button>
      </div>
    </>
  );
}
