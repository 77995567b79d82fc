import { useComputed } from '@preact/signals';
import { AnnotationEditor } from '../../annotations/annotation-editor.tsx';
import { FaultNotice } from '../../annotations/fault-notice.tsx';
import { MeaningMark } from '../../annotations/meaning-sign.tsx';
import { Quote } from '../../annotations/quote.tsx';
import { Notice } from '../../notices/notice.tsx';
import { useWorkbench } from '../workbench-context.ts';

/** One annotation's editor in a small window of its own, which closes when the user is done. */
export function AloneEditor({ id }: { readonly id: string }) {
  const { view, words } = useWorkbench();
  const { list, detail, title } = words.workbench;
  const all = view.annotations.value;
  const found = useComputed(() => view.annotations.value?.find((annotation) => annotation.id === id));
  const annotation = found.value;
  if (!annotation) {
    return (
      <main class="workbench-body">
        <FaultNotice fault={view.fault.value} />
        {all && <Notice {...detail.gone} />}
        {!all && view.fault.value === null && <Notice {...list.loading} tone="busy" />}
      </main>
    );
  }
  return (
    <main class="workbench-body alone">
      <h1 class="only-spoken">{title}</h1>
      <div class="annotation-head">
        <MeaningMark meaning={annotation.meaning} />
      </div>
      <Quote meaning={annotation.meaning}>{annotation.target.quote.exact}</Quote>
      <FaultNotice fault={view.fault.value} />
      <AnnotationEditor annotation={annotation} related={null} onClose={() => window.close()} />
    </main>
  );
}
